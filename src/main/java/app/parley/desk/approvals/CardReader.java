package app.parley.desk.approvals;

import app.parley.approval.Approvals;
import app.parley.approval.Draft;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.desk.Initials;
import app.parley.desk.thread.ThreadReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts together what lies on a card.
final class CardReader {
    private static final int LAST = 6;
    private final Approvals approvals;
    private final Conversations conversations;
    private final Contacts contacts;
    private final DraftReader drafts;
    private final ThreadReader threads;
    private final Supplier<Predicate<@Nullable Instant>> unseen;

    /// @param unseen what ends, as things are now, where nobody is there
    CardReader(
            Approvals approvals,
            Conversations conversations,
            Contacts contacts,
            DraftReader drafts,
            ThreadReader threads,
            Supplier<Predicate<@Nullable Instant>> unseen) {
        this.approvals = approvals;
        this.conversations = conversations;
        this.contacts = contacts;
        this.drafts = drafts;
        this.threads = threads;
        this.unseen = unseen;
    }

    Queue queue(int limit) {
        var waiting = approvals.queue(limit);
        var people =
                contacts.all(waiting.stream().map(Draft::contact).distinct().toList());
        var shown = drafts.read(waiting);
        var endsUnseen = unseen.get();
        var lines = new ArrayList<QueueLine>();
        for (int i = 0; i < waiting.size(); i++) {
            lines.add(line(waiting.get(i), shown.get(i), people, endsUnseen));
        }
        return new Queue(lines, approvals.waiting());
    }

    private static QueueLine line(
            Draft draft, DraftShown shown, Map<ContactId, Contact> people, Predicate<@Nullable Instant> endsUnseen) {
        var contact = people.get(draft.contact());
        var name = contact == null ? "" : contact.shownName();
        return new QueueLine(
                shown.id(),
                draft.proposal().conversation().value(),
                draft.contact().value(),
                name,
                Initials.of(name),
                contact == null ? null : contact.language(),
                shown.kind(),
                shown.intent(),
                shown.sureness(),
                shown.alike(),
                shown.expiresAt(),
                shown.goesAt(),
                endsUnseen.test(shown.expiresAt()),
                shown.createdAt());
    }

    List<DraftCard> cards(List<Draft> found) {
        var shown = drafts.read(found);
        var cards = new ArrayList<DraftCard>();
        for (int i = 0; i < found.size(); i++) {
            card(found.get(i), shown.get(i)).ifPresent(cards::add);
        }
        return List.copyOf(cards);
    }

    private Optional<DraftCard> card(Draft draft, DraftShown shown) {
        return conversations
                .find(draft.proposal().conversation())
                .flatMap(conversation ->
                        contacts.find(conversation.contact()).map(contact -> card(shown, conversation, contact)));
    }

    private DraftCard card(DraftShown shown, Conversation conversation, Contact contact) {
        var last = conversations.messagesBefore(conversation.id(), null, LAST).data();
        return new DraftCard(
                shown,
                conversation.id().value(),
                contact.id().value(),
                contact.shownName(),
                Initials.of(contact.shownName()),
                contact.language(),
                conversation.sentiment(),
                conversation.windowExpiresAt(),
                unseen.get().test(conversation.windowExpiresAt()),
                threads.read(conversation.id(), last));
    }
}
