package app.parley.approval.check;

import app.parley.outbox.Action;
import app.parley.outbox.Content;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What buttons, lists and links may hold (reference §2.2, §2.4).
final class InteractiveLimits {
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_LIST_BODY = 4096;
    private static final int LONGEST_EDGE = 60;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int LONGEST_ROW_ID = 200;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int LONGEST_URL = 2000;

    private InteractiveLimits() {}

    /// What is wrong with it; "" if nothing is.
    static String fault(Content.Interactive message) {
        int body = message.action() instanceof Action.Menu ? LONGEST_LIST_BODY : LONGEST_BODY;
        return first(
                Length.fault("The text", message.body(), body),
                Length.ifThere("The header", message.header(), LONGEST_EDGE),
                Length.ifThere("The footer", message.footer(), LONGEST_EDGE),
                switch (message.action()) {
                    case Action.Buttons(var buttons) -> buttons(buttons);
                    case Action.Menu(var label, var sections) -> menu(label, sections);
                    case Action.Link(var label, var url) -> link(label, url);
                    case Action.AskForPhone() ->
                        message.header() == null && message.footer() == null
                                ? ""
                                : "Asking for the phone number takes neither header nor footer.";
                });
    }

    private static String buttons(List<Action.Button> buttons) {
        if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
            return "A message has 1 to 3 buttons.";
        }
        return first(
                each(buttons, button -> Length.fault("A button's title", button.title(), LONGEST_LABEL)),
                each(buttons, button -> Length.fault("A button's answer", button.id(), LONGEST_BUTTON_ID)),
                twice(buttons, Action.Button::title) ? "Two buttons have the same title." : "",
                twice(buttons, Action.Button::id) ? "Two buttons have the same answer." : "");
    }

    private static String menu(String label, List<Action.Section> sections) {
        var rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
        if (rows.isEmpty()
                || rows.size() > MOST_ROWS
                || sections.stream().anyMatch(one -> one.rows().isEmpty())) {
            return "A list has 1 to 10 lines in all, and no section is empty.";
        }
        return first(
                Length.fault("The list's button", label, LONGEST_LABEL),
                each(
                        sections,
                        section -> sections.size() > 1
                                ? Length.fault("A section's title", section.title(), LONGEST_ROW)
                                : Length.ifThere("A section's title", section.title(), LONGEST_ROW)),
                each(rows, row -> Length.fault("A line's title", row.title(), LONGEST_ROW)),
                each(rows, row -> Length.ifThere("A line's description", row.description(), LONGEST_DESCRIPTION)),
                each(rows, row -> Length.fault("A line's answer", row.id(), LONGEST_ROW_ID)),
                twice(rows, Action.Row::id) ? "Two lines of the list have the same answer." : "");
    }

    private static String link(String label, String url) {
        return first(
                Length.fault("The link's label", label, LONGEST_LABEL),
                Length.fault("The link's address", url, LONGEST_URL),
                isWeb(url) ? "" : "The link's address does not begin with https:// or http://.");
    }

    private static boolean isWeb(String url) {
        try {
            var address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static <T> String each(List<T> all, Function<T, String> fault) {
        return all.stream()
                .map(fault)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static <T> boolean twice(List<T> all, Function<T, String> key) {
        var seen = new HashSet<String>();
        return !all.stream().map(key).allMatch(seen::add);
    }

    private static String first(String... faults) {
        return Stream.of(faults).filter(fault -> !fault.isEmpty()).findFirst().orElse("");
    }
}
