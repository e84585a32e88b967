package app.parley.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What Meta demands of a new or edited template (reference §2.4, §5.3), said before Meta is asked.
final class CompositionRules {
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_EXAMPLE = 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[a-z0-9_]+");
    private static final String MARK = "\uE000";

    private final List<Fault> faults = new ArrayList<>();

    private CompositionRules() {}

    /// Everything that is wrong with it, field by field.
    static List<Fault> faults(Composition composition) {
        var rules = new CompositionRules();
        rules.head(composition);
        rules.words(composition.wording());
        rules.variables(composition.wording());
        ButtonRules.look(composition.wording().buttons(), rules.faults);
        return List.copyOf(rules.faults);
    }

    private void head(Composition composition) {
        if (!NAME.matcher(composition.name()).matches()) {
            add("name", "A name has small letters from a to z, digits and _ only.");
        }
        if (!Composition.isLanguage(composition.language())) {
            add("language", "A language is a code such as es or es_ES.");
        }
        if (composition.category() != Category.UTILITY && composition.category() != Category.MARKETING) {
            add("category", "Only utility and marketing templates are made here.");
        }
    }

    private void words(Wording wording) {
        var header = wording.header();
        if (header != null && !header.isWords()) {
            add("header", "Templates with a picture, a video or a document on top are made in the WhatsApp Manager.");
        } else if (header != null) {
            line("header", header.text());
        }
        if (wording.body().isBlank()) {
            add("body", "The text is missing.");
        } else if (length(wording.body()) > LONGEST_BODY) {
            add("body", "The text is longer than 1024 characters.");
        }
        if (wording.footer() != null) {
            line("footer", wording.footer());
            if (!Wording.names(wording.footer()).isEmpty()) {
                add("footer", "The footer takes no variable.");
            }
        }
    }

    private void line(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(field, "It is empty; leave it out.");
        } else if (length(text) > LONGEST_LINE) {
            add(field, "It is longer than 60 characters.");
        } else if (text.contains("\n")) {
            add(field, "It must stay on one line.");
        }
    }

    private void variables(Wording wording) {
        if (wording.names(Part.HEADER).size() > 1) {
            add("header", "The header takes one variable.");
        }
        if (wording.header() != null && wording.header().text() != null) {
            braces("header", wording.header().text());
        }
        braces("body", wording.body());
        place(wording.body());
        var slots = wording.slots();
        var named = slots.stream()
                .filter(slot -> slot.part() != Part.BUTTON)
                .map(Slot::isNumbered)
                .distinct()
                .count();
        if (named > 1) {
            add("body", "Variables are either all named or all numbered.");
        }
        numbers(wording.names(Part.BODY));
        slots.forEach(slot -> example(slot, wording));
    }

    private void braces(String field, String text) {
        var bare = Wording.bare(text, "");
        if (bare.contains("{{") || bare.contains("}}")) {
            add(field, "A variable has two braces on each side and a number or a name inside.");
        } else if (!Wording.names(text).stream()
                .allMatch(name -> VARIABLE_NAME.matcher(name).matches())) {
            add(field, "A variable's name has small letters, digits and _ only.");
        }
    }

    private void place(String body) {
        var marked = Wording.bare(body, MARK).strip();
        if (marked.startsWith(MARK) || marked.endsWith(MARK)) {
            add("body", "A variable stands neither first nor last.");
        }
        if (marked.replaceAll("\\s+", "").contains(MARK + MARK)) {
            add("body", "Two variables need words between them.");
        }
    }

    private void numbers(List<String> names) {
        if (names.isEmpty() || !names.stream().allMatch(name -> new Slot(Part.BODY, name).isNumbered())) {
            return;
        }
        var expected =
                IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).toList();
        if (!names.equals(expected)) {
            add("body", "Numbered variables count up from 1 without a gap.");
        }
    }

    private void example(Slot slot, Wording wording) {
        var example = wording.examples().getOrDefault(slot, "");
        if (example.isBlank()) {
            add("example." + slot.key(), "WhatsApp wants an example of every variable.");
        } else if (length(example) > LONGEST_EXAMPLE) {
            add("example." + slot.key(), "The example is too long.");
        }
    }

    private void add(String field, String reason) {
        faults.add(new Fault(field.toLowerCase(Locale.ROOT), reason));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
