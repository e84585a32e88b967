package app.parley.desk.templates;

import app.parley.desk.Typed;
import app.parley.template.Button;
import app.parley.template.ContactField;
import app.parley.template.Header;
import app.parley.template.Slot;
import app.parley.template.Template;
import app.parley.template.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Between a template's words as somebody writes them and as the slice knows them.
final class TemplateWording {
    private TemplateWording() {}

    static TemplateShown shown(Template template, Instant now) {
        var listing = template.listing();
        var header = template.wording().header();
        var coming = template.coming();
        var performance = template.performance();
        return new TemplateShown(
                template.id().value(),
                words(template),
                word(template.category(now)),
                coming == null ? null : word(coming.category()),
                coming == null ? null : coming.at(),
                word(template.status()),
                listing.rejectedReason(),
                listing.quality(),
                header == null || header.isWords() ? null : header.format(),
                template.status().isEditable() && (header == null || header.isWords()),
                performance.sent(),
                performance.delivered(),
                performance.read(),
                performance.replied());
    }

    private static TemplateWords words(Template template) {
        var wording = template.wording();
        var header = wording.header();
        return new TemplateWords(
                template.name(),
                template.language(),
                word(template.listing().category()),
                header == null ? null : header.text(),
                wording.body(),
                wording.footer(),
                wording.buttons().stream()
                        .map(button -> new ButtonWords(button.type(), button.text(), button.value()))
                        .toList(),
                wording.slots().stream().map(slot -> variable(slot, template)).toList());
    }

    private static VariableWords variable(Slot slot, Template template) {
        var bound = template.bindings().get(slot);
        var example = template.wording().examples().getOrDefault(slot, "");
        return new VariableWords(slot.part().word(), slot.name(), example, bound == null ? null : bound.word());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Wording wording(TemplateWords words) {
        var header = clean(words.header());
        return new Wording(
                header == null ? null : Header.words(header),
                Typed.clean(words.body()).strip(),
                clean(words.footer()),
                words.buttons().stream()
                        .map(button -> new Button(
                                Typed.clean(button.type()),
                                Typed.clean(button.text()).strip(),
                                clean(button.value())))
                        .toList(),
                each(words, (slot, variable, all) -> {
                    if (!variable.example().isBlank()) {
                        all.put(slot, Typed.clean(variable.example()).strip());
                    }
                }));
    }

    static Map<Slot, ContactField> bindings(TemplateWords words) {
        return each(
                words,
                (slot, variable, all) -> Optional.ofNullable(variable.boundTo())
                        .flatMap(ContactField::of)
                        .ifPresent(field -> all.put(slot, field)));
    }

    private interface Take<T> {
        void take(Slot slot, VariableWords variable, Map<Slot, T> all);
    }

    private static <T> Map<Slot, T> each(TemplateWords words, Take<T> take) {
        var all = new HashMap<Slot, T>();
        for (var variable : words.variables()) {
            Slot.parse(variable.part() + ":" + variable.name()).ifPresent(slot -> take.take(slot, variable, all));
        }
        return all;
    }

    static Reading reading(TemplateWords words) {
        if (length(words) > Typed.MOST) {
            return new Reading("", "", "", List.of());
        }
        var wording = wording(words);
        var bindings = bindings(words);
        var variables = wording.slots().stream()
                .map(slot -> new VariableWords(
                        slot.part().word(),
                        slot.name(),
                        wording.examples().getOrDefault(slot, ""),
                        bindings.containsKey(slot) ? bindings.get(slot).word() : null))
                .toList();
        return new Reading(
                wording.header(slot -> filled(slot, wording)),
                wording.body(slot -> filled(slot, wording)),
                wording.footer() == null ? "" : wording.footer(),
                variables);
    }

    private static String filled(Slot slot, Wording wording) {
        return wording.examples().getOrDefault(slot, "{{" + slot.name() + "}}");
    }

    /// How much somebody typed.
    static long length(TemplateWords words) {
        var buttons = words.buttons().stream()
                .flatMap(button ->
                        Stream.of(button.type(), button.text(), button.value() == null ? "" : button.value()));
        var variables = words.variables().stream().flatMap(one -> Stream.of(one.name(), one.example()));
        var own = Stream.of(
                words.name(),
                words.language(),
                words.header() == null ? "" : words.header(),
                words.body(),
                words.footer() == null ? "" : words.footer());
        return Stream.of(own, buttons, variables)
                .flatMap(all -> all)
                .mapToLong(String::length)
                .sum();
    }

    private static @Nullable String clean(@Nullable String text) {
        return Typed.words(text);
    }
}
