package app.parley.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What Meta demands of a template's buttons (reference §2.4).
final class ButtonRules {
    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 25;
    private static final int LONGEST_LINK = 2000;
    private static final Map<String, Integer> MOST_OF_A_KIND = Map.of(
            Button.QUICK_REPLY, MOST,
            Button.URL, 2,
            Button.PHONE_NUMBER, 1,
            Button.COPY_CODE, 1);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s{}]+(\\{\\{1}})?");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,20}");

    private ButtonRules() {}

    static void look(List<Button> buttons, List<Fault> faults) {
        if (buttons.size() > MOST) {
            faults.add(new Fault("buttons", "A template has at most 10 buttons."));
        }
        MOST_OF_A_KIND.forEach((type, most) -> {
            long count = buttons.stream()
                    .filter(button -> button.type().equals(type))
                    .count();
            if (count > most) {
                faults.add(new Fault("buttons", "WhatsApp takes two links, one number and one code at most."));
            }
        });
        for (int place = 0; place < buttons.size(); place++) {
            var reason = reason(buttons.get(place));
            if (!reason.isEmpty()) {
                faults.add(new Fault("buttons." + place, reason));
            }
        }
    }

    private static String reason(Button button) {
        if (!MOST_OF_A_KIND.containsKey(button.type())) {
            return "Buttons of this kind are made in the WhatsApp Manager.";
        }
        if (button.text().isBlank() && !button.type().equals(Button.COPY_CODE)) {
            return "The button has no words.";
        }
        if (CompositionRules.length(button.text()) > LONGEST_TEXT) {
            return "A button has at most 25 characters.";
        }
        var value = button.value() == null ? "" : button.value();
        return switch (button.type()) {
            case Button.URL ->
                value.length() <= LONGEST_LINK && LINK.matcher(value).matches()
                        ? ""
                        : "A link begins with https:// and may end with a variable.";
            case Button.PHONE_NUMBER ->
                PHONE.matcher(value).matches() ? "" : "A phone number begins with + and the country's code.";
            default -> "";
        };
    }
}
