package app.parley.desk.inbox;

import app.parley.approval.Approvals;
import app.parley.approval.Draft;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationFilter;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.Overview;
import app.parley.desk.Initials;
import app.parley.desk.Typed;
import app.parley.desk.thread.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads lists of conversations and of messages: a stretch is a handful of queries, however many there are.
final class ListReader {
    private static final int MOST_DRAFTS = 2000;
    private static final int LONGEST_TEXT = 200;
    private final Overview overview;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Approvals approvals;
    private final InstantSource clock;

    ListReader(
            Overview overview,
            Conversations conversations,
            Contacts contacts,
            Approvals approvals,
            InstantSource clock) {
        this.overview = overview;
        this.conversations = conversations;
        this.contacts = contacts;
        this.approvals = approvals;
        this.clock = clock;
    }

    ConversationList list(ListWish wish) {
        int limit = Math.clamp(wish.limit(), 1, InboxDesk.MOST);
        var page = overview.list(filter(wish), SearchWords.of(wish.words()), wish.after(), limit);
        return new ConversationList(shown(page.data()), page.next());
    }

    private ConversationFilter filter(ListWish wish) {
        var all = Stream.concat(Stream.of(wish.filter()), wish.also().stream().sorted())
                .distinct()
                .map(one -> filter(one, wish.person()))
                .toList();
        return all.size() == 1 ? all.getFirst() : new ConversationFilter.InAll(all);
    }

    private ConversationFilter filter(Filter filter, String person) {
        return switch (filter) {
            case OPEN -> new ConversationFilter.OnTheTable(clock.instant());
            case ALL -> new ConversationFilter.All();
            case UNREAD -> new ConversationFilter.Unread();
            case MINE -> new ConversationFilter.AssignedTo(Typed.person(person));
            case UNASSIGNED -> new ConversationFilter.Nobodys();
            case SNOOZED -> new ConversationFilter.Snoozed(clock.instant());
            case WITH_PERSON -> new ConversationFilter.InState(ConversationState.WITH_PERSON);
            case CLOSED -> new ConversationFilter.InState(ConversationState.CLOSED);
            case DRAFT_WAITING -> new ConversationFilter.Among(approvals.waitingIn(MOST_DRAFTS));
        };
    }

    List<ConversationLine> lines(List<UUID> ids) {
        var some = ids.stream()
                .limit(InboxDesk.MOST)
                .distinct()
                .map(ConversationId::new)
                .toList();
        var found = overview.list(new ConversationFilter.Among(some), List.of(), null, InboxDesk.MOST);
        return shown(found.data());
    }

    private List<ConversationLine> shown(List<Conversation> found) {
        var ids = found.stream().map(Conversation::id).toList();
        var people = contacts.all(
                found.stream().map(Conversation::contact).distinct().toList());
        var newest = overview.newest(ids);
        var drafts = approvals.open(ids).stream()
                .collect(Collectors.toMap(
                        draft -> draft.proposal().conversation(), Function.identity(), (first, _) -> first));
        return found.stream()
                .map(conversation -> line(
                        conversation,
                        Objects.requireNonNull(people.get(conversation.contact())),
                        newest.get(conversation.id()),
                        drafts.get(conversation.id())))
                .toList();
    }

    private static ConversationLine line(
            Conversation conversation, Contact contact, @Nullable Message newest, @Nullable Draft draft) {
        var state = newest == null ? null : newest.state();
        return new ConversationLine(
                conversation.id().value(),
                contact.id().value(),
                contact.shownName(),
                Initials.of(contact.shownName()),
                Typed.cut(conversation.lastText(), LONGEST_TEXT),
                newest == null ? null : Writer.of(newest.direction()),
                newest == null ? null : newest.type(),
                state == null ? null : state.word(),
                conversation.lastMessageAt(),
                conversation.unread(),
                conversation.windowExpiresAt(),
                conversation.intent(),
                conversation.sentiment(),
                draft == null ? null : draft.id().value(),
                conversation.state().word(),
                conversation.assignedTo(),
                conversation.snoozedUntil(),
                conversation.connected(),
                conversation.standby(),
                contact.blocked(),
                contact.language());
    }

    Hits search(String typed, @Nullable String after, int limit) {
        var words = Typed.words(typed);
        if (words == null) {
            return new Hits(List.of(), null);
        }
        var page = conversations.search(Typed.cut(words, LONGEST_TEXT), after, Math.clamp(limit, 1, InboxDesk.MOST));
        var people = contacts.all(
                page.data().stream().map(Message::contact).distinct().toList());
        var hits = page.map(message -> new Hit(
                message.conversation().value(),
                message.id().value(),
                Objects.requireNonNull(people.get(message.contact())).shownName(),
                Writer.of(message.direction()),
                Objects.requireNonNullElse(message.heard(), ""),
                message.at()));
        return new Hits(hits.data(), hits.next());
    }
}
