package app.parley.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a template says. Variables stand in it as `{{1}}` or `{{first_name}}`.
///
/// @param examples what Meta's reviewers see in the place of each variable
public record Wording(
        @Nullable Header header,
        String body,
        @Nullable String footer,
        List<Button> buttons,
        Map<Slot, String> examples) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,100})\\s*}}");

    public Wording {
        buttons = List.copyOf(buttons);
        examples = Map.copyOf(examples);
    }

    /// All that must be filled, in the order in which it is read.
    public List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        if (header != null && header.text() != null) {
            names(header.text()).forEach(name -> slots.add(new Slot(Part.HEADER, name)));
        }
        names(body).forEach(name -> slots.add(new Slot(Part.BODY, name)));
        for (int place = 0; place < buttons.size(); place++) {
            if (buttons.get(place).isOpen()) {
                slots.add(new Slot(Part.BUTTON, String.valueOf(place)));
            }
        }
        return slots;
    }

    /// The names of the variables in one part's text, in order.
    public List<String> names(Part part) {
        return slots().stream()
                .filter(slot -> slot.part() == part)
                .map(Slot::name)
                .toList();
    }

    /// Whether its variables have names rather than numbers.
    public boolean isNamed() {
        return slots().stream().anyMatch(slot -> slot.part() != Part.BUTTON && !slot.isNumbered());
    }

    /// A picture, a film, a document or a place goes above the text each time it is sent.
    public boolean needsFile() {
        return header != null && !header.isWords();
    }

    /// The header's words with the variables filled; "" if it has none.
    public String header(Function<Slot, String> values) {
        return header == null || header.text() == null ? "" : filled(Part.HEADER, header.text(), values);
    }

    /// The text with the variables filled.
    public String body(Function<Slot, String> values) {
        return filled(Part.BODY, body, values);
    }

    private static String filled(Part part, String text, Function<Slot, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(new Slot(part, found.group(1)))));
    }

    static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /// The text without its variables.
    static String bare(String text, String instead) {
        return VARIABLE.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }
}
