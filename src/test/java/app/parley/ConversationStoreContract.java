package app.parley;

import static app.parley.Samples.NOW;
import static app.parley.Samples.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.IdentityKind;
import app.parley.contact.PhoneBookEntry;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Direction;
import app.parley.conversation.HistoryProgress;
import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.Note;
import app.parley.storage.Cursor;
import app.parley.storage.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the stores of contacts, conversations and messages must be able to do.
interface ConversationStoreContract {
    Storage storage();

    @Test
    default void contactsAreKeptFoundMergedAndForgotten() {
        var store = storage().contacts;
        var ana = Samples.keptContact(storage(), "Ana Açucena", "351910000001");
        var bo = Samples.keptContact(storage(), "Bo_100%", "351910000002");
        store.assign(IdentityKind.PHONE, "351910000001", ana.id());
        store.assign(IdentityKind.PHONE, "351910000001", bo.id());
        var consent = new Consent(false, "whatsapp", null, null, NOW);
        store.consent(ana.id(), Consent.MARKETING, new Consent(true, "form", null, null, NOW));
        store.consent(ana.id(), Consent.MARKETING, consent);

        assertThat(store.find(ana.id()))
                .hasValueSatisfying(
                        found -> assertThat(found.consents()).isEqualTo(Map.of(Consent.MARKETING, consent)));
        assertThat(store.find(bo.id())).contains(bo);
        assertThat(store.owner(IdentityKind.PHONE, "351910000001")).contains(bo.id());
        assertThat(store.owner(IdentityKind.USER_ID, "351910000001")).isEmpty();
        assertThat(store.page("AÇU", null, 10).data()).extracting(Contact::id).containsExactly(ana.id());
        assertThat(store.page("bo_100%", null, 10).data()).containsExactly(bo);
        assertThat(store.page("_%_%_%_%", null, 10).data()).isEmpty();
        var first = store.page(null, null, 1);
        assertThat(store.page(null, first.next(), 500).data())
                .doesNotContain(first.data().getFirst());
        assertThat(store.namesBeginning(List.of("Ana", "Bo"), bo.id()))
                .contains("Ana Açucena")
                .doesNotContain("Bo_100%");

        store.update(pointing(ana, bo.id()));
        assertThat(store.aliases(bo.id())).containsExactly(ana.id());
        assertThat(store.page("AÇU", null, 10).data()).isEmpty();
        store.delete(ana.id());
        store.delete(bo.id());
        assertThat(store.find(bo.id())).isEmpty();
        assertThat(store.owner(IdentityKind.PHONE, "351910000001")).isEmpty();
    }

    @Test
    default void whoNamedAContactAndWhatThePhoneBookSaysIsKeptUntilTheyAreErased() {
        var store = storage().contacts;
        var flo = Samples.keptContact(storage(), "Flo", "554188880001");
        store.assign(IdentityKind.PHONE, "554188880001", flo.id());
        assertThat(store.namedHere(flo.id())).isFalse();
        store.nameHere(flo.id(), true);
        store.update(flo);
        assertThat(store.namedHere(flo.id())).isTrue();

        var entry = new PhoneBookEntry("5541988880001", "Flo Feira", NOW);
        assertThat(store.book(entry.phone())).isEmpty();
        store.put(new PhoneBookEntry(entry.phone(), null, NOW.minusSeconds(1)));
        store.put(entry);
        assertThat(store.book(entry.phone())).contains(entry);
        store.delete(flo.id());
        assertThat(store.book(entry.phone())).isEmpty();
    }

    @Test
    default void conversationsAreKeptHeldAndListedNewestFirst() {
        var store = storage().conversations;
        var contact = Samples.keptContact(storage(), "Cai", "351910000003");
        var kept = Samples.keptConversation(storage(), contact);
        assertThat(store.find(kept.id())).contains(kept);
        assertThat(storage().database.in(() -> store.lock(kept.id()))).contains(kept);
        assertThat(store.between(contact.id(), NUMBER)).contains(kept.id());
        assertThat(store.between(contact.id(), "other")).isEmpty();
        assertThat(store.of(contact.id())).containsExactly(kept.id());

        var later = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Dee", "351910000004"));
        var page = store.page(ConversationState.OPEN, null, 1);
        assertThat(page.data()).hasSize(1);
        assertThat(store.page(null, null, 500).data()).contains(kept, later);
        assertThat(store.page(null, page.next(), 500).data()).doesNotContainAnyElementsOf(page.data());
        assertThat(store.page(null, new Cursor(Instant.parse("0001-01-01T00:00:00Z"), Ids.next()).text(), 5)
                        .data())
                .isEmpty();

        var note = new Note(Ids.next(), kept.id(), "Ana", "call back", NOW);
        store.insert(note);
        assertThat(store.notes(kept.id())).containsExactly(note);
        store.erase(contact.id());
        assertThat(store.find(kept.id())).isEmpty();
    }

    @Test
    default void messagesAreKeptWithTheirFilesAndFoundByWords() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Eve", "351910000005"));
        var raw = "{\"text\":\"\u0000é\"}".getBytes(StandardCharsets.UTF_8);
        var asks = Samples.inbound(in, "wamid.eve", "Quanto CUSTA o casaco_azul?", NOW);
        var answer = Samples.outbound(in, "Custa 20 €.", NOW.plusSeconds(1));
        store.insert(asks, raw);
        assertThat(store.answeredBefore(in.id())).isFalse();
        store.insert(answer, null);

        assertThat(store.known("wamid.eve")).isTrue();
        assertThat(store.known("wamid.nobody")).isFalse();
        assertThat(store.message(asks.id())).contains(asks);
        assertThat(store.message("wamid.eve")).contains(asks);
        assertThat(store.raw(asks.id())).isEqualTo(raw);
        assertThat(store.raw(answer.id())).isEmpty();
        assertThat(store.answeredBefore(in.id())).isTrue();
        var first = store.messages(in.id(), null, 1);
        assertThat(first.data()).containsExactly(asks);
        assertThat(store.messages(in.id(), first.next(), 1).data()).containsExactly(answer);
        assertThat(store.messagesBefore(in.id(), null, 10).data()).containsExactly(asks, answer);
        assertThat(store.search("custa o CASACO_azul", null, 10).data()).containsExactly(asks);
        assertThat(store.search("casaco%azul", null, 10).data()).isEmpty();
    }

    @Test
    default void messagesChangeOnlyWhereTheyMay() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Fay", "351910000006"));
        var asks = Samples.inbound(in, "wamid.fay", "first words", NOW);
        var answer = Samples.outbound(in, "an answer", NOW.plusSeconds(1));
        store.insert(asks, null);
        store.insert(answer, null);

        store.edited(asks.id(), "second words");
        store.revoked(asks.id(), NOW.plusSeconds(5));
        assertThat(store.message(asks.id())).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo("first words");
            assertThat(found.words()).isEqualTo("second words");
            assertThat(found.revokedAt()).isEqualTo(NOW.plusSeconds(5));
        });

        store.state(with(answer, MessageState.SENDING, null), NOW, null);
        store.state(with(answer, MessageState.DELIVERED, "wamid.answer"), null, NOW.plusSeconds(9));
        assertThat(store.message("wamid.answer"))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(MessageState.DELIVERED));
        assertThat(store.laterReceipt(NUMBER, NOW.minusSeconds(1), NOW.plusSeconds(8)))
                .isTrue();
        assertThat(store.laterReceipt(NUMBER, NOW, NOW.plusSeconds(8))).isFalse();

        var file = answer.media();
        var fetched = new Media(file.id(), "4712", NUMBER, null, null, null, null, "b".repeat(64));
        store.update(fetched);
        assertThat(store.media(file.id())).contains(fetched);

        store.update(fetched.heard("what was said"));
        assertThat(store.media(file.id())).contains(fetched.heard("what was said"));
        assertThat(store.unheard(NOW.minusSeconds(60), 10)).isEmpty();
        store.update(fetched);

        var other = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Gus", "351910000007"));
        store.moveMessages(in.contact(), in.id(), other.id());
        assertThat(store.messages(other.id(), null, 10).data())
                .extracting(Message::id)
                .containsExactly(asks.id(), answer.id());
        store.erase(in.contact());
        assertThat(store.message(asks.id())).isEmpty();
        assertThat(store.media(file.id())).isEmpty();
    }

    @Test
    default void whatIsSaidAboutAMessageIsFoundByItsName() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Hal", "351910000008"));
        var asks = Samples.inbound(in, "wamid.hal", "words", NOW);
        var edit = about("edit", "wamid.hal", Samples.inbound(in, "wamid.hal2", "others", NOW.plusSeconds(2)));
        var revoke = about("revoke", "wamid.hal", Samples.inbound(in, "wamid.hal3", null, NOW.plusSeconds(1)));
        var reaction = about("reaction", "wamid.hal", Samples.inbound(in, "wamid.hal4", null, NOW));
        for (var message : List.of(asks, edit, revoke, reaction)) {
            store.insert(message, null);
        }
        assertThat(store.corrections("wamid.hal")).containsExactly(revoke, edit);
        assertThat(store.corrections("wamid.hal2")).isEmpty();
    }

    @Test
    default void thePastIsSuppliedAndItsProgressKept() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Ida", "351910000009"));
        var placeholder = Samples.inbound(in, "wamid.ida", null, NOW);
        store.insert(placeholder, null);
        var file = new Media(new MediaId(Ids.next()), "99", NUMBER, "image/png", null, null, null, null);
        store.supply(placeholder.id(), "image", "a view", file, new byte[] {1});
        assertThat(store.message("wamid.ida")).hasValueSatisfying(found -> {
            assertThat(found.type()).isEqualTo("image");
            assertThat(found.text()).isEqualTo("a view");
            assertThat(found.media()).isEqualTo(file);
        });
        assertThat(store.raw(placeholder.id())).containsExactly(1);

        var number = "number " + Ids.next();
        assertThat(store.history(number)).isEmpty();
        store.put(new HistoryProgress(number, 0, 1, 10, 0, NOW));
        var further = new HistoryProgress(number, 2, 3, 100, 2593109, NOW.plusSeconds(1));
        store.put(further);
        assertThat(store.history(number)).contains(further);
    }

    @Test
    default void whatPeopleSaidIsFoundAndNothingElse() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Jo", "351910000010"));
        var late = NOW.plus(Duration.ofDays(9000));
        var typed = said(in, "operator", "Marta", MessageState.READ, late);
        var onThePhone = said(in, "phone", null, null, late.plusSeconds(1));
        var approved = said(in, "agent", "Marta", MessageState.SENT, late.plusSeconds(2));
        for (var message : List.of(
                typed,
                onThePhone,
                approved,
                said(in, "agent", null, MessageState.SENT, late),
                said(in, "campaign", "Marta", MessageState.SENT, late),
                said(in, "notice", null, MessageState.SENT, late),
                said(in, "operator", "Marta", MessageState.FAILED, late),
                Samples.inbound(in, "wamid.jo", "words", late))) {
            store.insert(message, null);
        }
        assertThat(store.saidByPeople(3)).containsExactly(approved, onThePhone, typed);
        var inOrder = store.saidByPeople(null, 10_000).stream()
                .filter(message -> message.conversation().equals(in.id()))
                .toList();
        assertThat(inOrder).containsExactlyInAnyOrder(typed, onThePhone, approved);
        assertThat(store.saidByPeople(inOrder.getFirst().id(), 10_000))
                .filteredOn(message -> message.conversation().equals(in.id()))
                .containsExactlyElementsOf(inOrder.subList(1, 3));
        store.revoked(onThePhone.id(), late);
        assertThat(store.saidByPeople(2)).containsExactly(approved, typed);
        store.erase(in.contact());
    }

    @Test
    default void whatAContactOrderedIsToldNewestFirst() {
        var store = storage().conversations;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Rui", "351910000291"));
        var other = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Eva", "351910000292"));
        var first = about("order", "wamid.order.1", Samples.inbound(in, "wamid.order.1", "two", NOW));
        var second = about("order", "wamid.order.2", Samples.inbound(in, "wamid.order.2", "one", NOW.plusSeconds(1)));
        store.insert(first, null);
        store.insert(second, null);
        store.insert(about("order", "wamid.order.3", Samples.inbound(other, "wamid.order.3", "x", NOW)), null);
        store.insert(Samples.inbound(in, "wamid.order.4", "no order", NOW), null);
        assertThat(store.orders(in.contact(), 9)).extracting(Message::id).containsExactly(second.id(), first.id());
        assertThat(store.orders(in.contact(), 1)).hasSize(1);
    }

    private static Message said(Conversation in, String source, String person, MessageState state, Instant at) {
        return new Message(
                new MessageId(Ids.next()),
                in.id(),
                in.contact(),
                NUMBER,
                source.equals("phone") ? Direction.ECHO : Direction.OUTBOUND,
                "text",
                "words",
                null,
                null,
                "wamid." + Ids.next(),
                state,
                0,
                null,
                null,
                null,
                at,
                source,
                person);
    }

    private static Message about(String type, String whatsappId, Message message) {
        return new Message(
                message.id(),
                message.conversation(),
                message.contact(),
                message.phoneNumberId(),
                message.direction(),
                type,
                message.text(),
                null,
                null,
                message.whatsappId(),
                null,
                0,
                null,
                whatsappId,
                null,
                message.at(),
                message.source(),
                null);
    }

    private static Contact pointing(Contact contact, ContactId into) {
        return new Contact(
                contact.id(),
                contact.name(),
                contact.phone(),
                contact.userId(),
                contact.username(),
                contact.language(),
                contact.tags(),
                contact.notes(),
                contact.blocked(),
                contact.consents(),
                into,
                contact.createdAt());
    }

    private static Message with(Message message, MessageState state, String whatsappId) {
        return new Message(
                message.id(),
                message.conversation(),
                message.contact(),
                message.phoneNumberId(),
                message.direction(),
                message.type(),
                message.text(),
                null,
                null,
                whatsappId,
                state,
                0,
                null,
                message.replyTo(),
                message.media(),
                message.at(),
                message.source(),
                null);
    }
}
