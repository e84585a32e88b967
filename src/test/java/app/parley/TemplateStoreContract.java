package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.Conversation;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.storage.Ids;
import app.parley.template.Announcement;
import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.ContactField;
import app.parley.template.Header;
import app.parley.template.Listing;
import app.parley.template.Part;
import app.parley.template.Performance;
import app.parley.template.Slot;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.TemplateId;
import app.parley.template.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the store of templates must be able to do.
interface TemplateStoreContract {
    Storage storage();

    private static Template template(String whatsappId) {
        var slot = new Slot(Part.BODY, "day");
        var wording = new Wording(
                Header.words("Sua visita"),
                "Olá 👋, até {{day}} então.",
                "Responda",
                List.of(new Button(Button.URL, "Ver", "https://loja.example"), new Button("FLOW", "x", null)),
                Map.of(slot, "\"terça\""));
        var listing = new Listing(
                whatsappId,
                "visit_" + whatsappId,
                "pt_BR",
                Category.UTILITY,
                Status.PAUSED,
                wording,
                "PROMOTIONAL",
                "RED",
                null);
        return new Template(
                new TemplateId(Ids.next()),
                listing,
                new Announcement(Category.MARKETING, NOW),
                Map.of(slot, ContactField.NAME),
                new Performance(5, 4, 3, 2, 1),
                null,
                NOW);
    }

    @Test
    default void templatesComeBackAsTheyWere() {
        var store = storage().templates;
        var template = template("16895569081298350001");
        store.insert(template);

        assertThat(store.find(template.id())).contains(template);
        assertThat(store.known("16895569081298350001")).contains(template);
        assertThat(store.named(template.name())).containsExactly(template);
        assertThat(store.all()).contains(template);
        assertThat(store.page(null, 500)).contains(template);
        assertThat(store.page(template.id(), 500)).doesNotContain(template);

        assertThat(store.syncedAt()).isEmpty();
        store.syncedAt(NOW);
        store.syncedAt(NOW.plusSeconds(1));
        assertThat(store.syncedAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    default void whatBecameOfATemplatesMessagesIsCounted() {
        var store = storage().templates;
        var template = template("77");
        store.insert(template);
        var quiet = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Lea", "351910000071"));
        var lively = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Max", "351910000072"));
        message(quiet, Direction.OUTBOUND, MessageState.DELIVERED, Duration.ZERO, template);
        message(quiet, Direction.OUTBOUND, MessageState.FAILED, Duration.ZERO, template);
        message(lively, Direction.OUTBOUND, MessageState.READ, Duration.ZERO, template);
        message(lively, Direction.INBOUND, null, Duration.ofHours(2), null);
        message(quiet, Direction.INBOUND, null, Duration.ofDays(4), null);

        assertThat(store.performance(Duration.ofDays(3)).get(template.id())).isEqualTo(new Performance(2, 2, 1, 1, 1));
    }

    private void message(
            Conversation in,
            Direction direction,
            @Nullable MessageState state,
            Duration later,
            @Nullable Template from) {
        var message = new Message(
                new MessageId(Ids.next()),
                in.id(),
                in.contact(),
                Samples.NUMBER,
                direction,
                "template",
                "words",
                null,
                null,
                null,
                state,
                0,
                null,
                null,
                null,
                NOW.plus(later),
                "operator",
                null);
        storage().conversations.insert(message, new byte[0]);
        if (from != null) {
            storage().templates.sending(message.id(), from.id(), NOW);
            storage().templates.sending(message.id(), from.id(), NOW);
        }
    }
}
