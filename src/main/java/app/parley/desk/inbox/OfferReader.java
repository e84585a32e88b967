package app.parley.desk.inbox;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.desk.inbox.TemplatePlace.Kind;
import app.parley.template.Button;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Template;
import app.parley.template.Templates;
import app.parley.template.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the templates that can be sent from the composer: those with words, a file or nothing above the text.
public final class OfferReader {
    private static final Set<String> FILES = Set.of("image", "video", "document");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private final Templates templates;
    private final Conversations conversations;
    private final Contacts contacts;

    public OfferReader(Templates templates, Conversations conversations, Contacts contacts) {
        this.templates = templates;
        this.conversations = conversations;
        this.contacts = contacts;
    }

    Optional<TemplateOffers> offers(UUID conversation) {
        return conversations
                .find(new ConversationId(conversation))
                .flatMap(found -> contacts.find(found.contact()))
                .map(this::offers);
    }

    private TemplateOffers offers(Contact contact) {
        if (templates.syncedAt().isEmpty()) {
            return new TemplateOffers(false, List.of());
        }
        var utility = templates.usable(false);
        var offers = templates.usable(contact.wantsMarketing()).stream()
                .filter(template -> !template.wording().needsFile() || file(template.wording()) != null)
                .sorted(Comparator.comparingInt(
                                (Template template) -> distance(template.language(), contact.language()))
                        .thenComparing(template -> template.wording().needsFile()))
                .map(template -> offer(template, contact, !utility.contains(template)))
                .toList();
        return new TemplateOffers(true, offers);
    }

    /// 0 for the very language, 1 for another country's form of it, 2 for another one.
    private static int distance(String language, @Nullable String wanted) {
        if (wanted == null) {
            return 2;
        }
        var code = wanted.replace('-', '_');
        if (language.equalsIgnoreCase(code)) {
            return 0;
        }
        return base(language).equalsIgnoreCase(base(code)) ? 1 : 2;
    }

    private static String base(String language) {
        return language.split("_", 2)[0];
    }

    private static TemplateOffers.Offer offer(Template template, Contact contact, boolean marketing) {
        var wording = template.wording();
        var header = wording.header();
        return new TemplateOffers.Offer(
                template.name(),
                template.language(),
                marketing,
                header == null ? null : header.text(),
                file(wording),
                wording.body(),
                wording.footer(),
                wording.buttons().stream().map(Button::text).toList(),
                wording.slots().stream()
                        .map(slot -> variable(slot, template, contact))
                        .toList());
    }

    private static @Nullable String file(Wording wording) {
        return Optional.ofNullable(wording.header())
                .map(header -> header.format().toLowerCase(Locale.ROOT))
                .filter(FILES::contains)
                .orElse(null);
    }

    private static TemplateOffers.Variable variable(Slot slot, Template template, Contact contact) {
        var field = template.bindings().get(slot);
        var place = place(slot, template);
        boolean onButton = slot.part() == Part.BUTTON;
        return new TemplateOffers.Variable(
                onButton ? template.wording().buttons().get(place.button()).text() : slot.name(),
                !onButton && !NUMBER.matcher(slot.name()).matches(),
                place,
                onButton ? ending(slot, template) : example(slot, template),
                field == null ? "" : field.of(contact).orElse(""));
    }

    private static String example(Slot slot, Template template) {
        return template.wording().examples().getOrDefault(slot, "");
    }

    /// Only the end of a link is filled; Meta's example may be the whole of it.
    private static String ending(Slot slot, Template template) {
        var example = example(slot, template);
        var link =
                template.wording().buttons().get(Integer.parseInt(slot.name())).value();
        var variable = link == null ? -1 : link.indexOf("{{");
        return link != null && variable > 0 && example.startsWith(link.substring(0, variable))
                ? example.substring(variable)
                : example;
    }

    private static TemplatePlace place(Slot slot, Template template) {
        return switch (slot.part()) {
            case HEADER -> TemplatePlace.HEADER;
            case BODY -> TemplatePlace.BODY;
            case BUTTON -> {
                int button = Integer.parseInt(slot.name());
                boolean link = template.wording().buttons().get(button).type().equals(Button.URL);
                yield new TemplatePlace(link ? Kind.LINK : Kind.COUPON, button);
            }
        };
    }
}
