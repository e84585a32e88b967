package app.parley.outbox;

import app.parley.contact.Contact;
import app.parley.conversation.MessageId;
import app.parley.template.Filling;
import app.parley.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
