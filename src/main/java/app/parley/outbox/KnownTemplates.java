package app.parley.outbox;

import app.parley.contact.Contact;
import app.parley.conversation.MessageId;
import app.parley.template.Button;
import app.parley.template.Filling;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Templates;
import app.parley.template.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds what is to be sent against the templates that were synced.
public final class KnownTemplates implements TemplateGuard {
    private final Templates templates;

    public KnownTemplates(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<String> fault(Content.Template template, Contact to) {
        return templates.fault(template.name(), template.language(), filling(template), to.wantsMarketing());
    }

    @Override
    public Content.Template read(Content.Template template) {
        return templates
                .find(template.name(), template.language())
                .map(known -> template.reading(said(known.wording(), template)))
                .orElse(template);
    }

    private static Content.Said said(Wording wording, Content.Template template) {
        var values = new HashMap<Slot, String>();
        if (template.header() instanceof Content.Heading.Words(var parameter)) {
            values.put(new Slot(Part.HEADER, names(List.of(parameter)).getFirst()), parameter.text());
        }
        var names = names(template.body());
        for (int i = 0; i < names.size(); i++) {
            values.put(new Slot(Part.BODY, names.get(i)), template.body().get(i).text());
        }
        Function<Slot, String> filled = slot -> values.getOrDefault(slot, "{{" + slot.name() + "}}");
        var header = wording.header(filled);
        return new Content.Said(
                header.isEmpty() ? null : header,
                wording.body(filled),
                wording.footer(),
                wording.buttons().stream().map(Button::text).toList());
    }

    @Override
    public void sending(MessageId message, Content.Template template) {
        templates.sending(message, template.name(), template.language());
    }

    static Filling filling(Content.Template template) {
        return new Filling(
                template.header() instanceof Content.Heading.Words(var parameter)
                        ? names(List.of(parameter))
                        : List.of(),
                names(template.body()),
                places(template, Content.ButtonValue.Kind.URL_END),
                places(template, Content.ButtonValue.Kind.COUPON),
                places(template, Content.ButtonValue.Kind.PAYLOAD),
                file(template.header()));
    }

    /// The names; of what has none its number.
    private static List<String> names(List<Content.Parameter> parameters) {
        var names = new ArrayList<String>();
        for (var parameter : parameters) {
            names.add(parameter.name() == null ? String.valueOf(names.size() + 1) : parameter.name());
        }
        return names;
    }

    private static Set<Integer> places(Content.Template template, Content.ButtonValue.Kind kind) {
        return template.buttons().stream()
                .filter(button -> button.kind() == kind)
                .map(Content.ButtonValue::index)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String file(Content.@Nullable Heading heading) {
        return heading instanceof Content.Heading.Attached(var kind, var _) ? kind.name() : null;
    }
}
