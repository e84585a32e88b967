package app.parley.desk.inbox;

import app.parley.agent.finding.Findings;
import app.parley.approval.Approvals;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.Note;
import app.parley.conversation.Overview;
import app.parley.desk.Initials;
import app.parley.desk.approvals.DraftReader;
import app.parley.desk.thread.ThreadReader;
import app.parley.storage.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the middle and beside it: a stretch of a thread, and who it is with.
final class PaneReader {
    private static final int NOTICED = 6;
    private final Conversations conversations;
    private final Overview overview;
    private final Contacts contacts;
    private final Approvals approvals;
    private final ThreadReader threads;
    private final DraftReader drafts;
    private final ListReader lists;
    private final Findings findings;
    private final Remembering remembering;

    PaneReader(
            Conversations conversations,
            Overview overview,
            Contacts contacts,
            Approvals approvals,
            ThreadReader threads,
            ListReader lists,
            Findings findings,
            Remembering remembering) {
        this.conversations = conversations;
        this.overview = overview;
        this.contacts = contacts;
        this.approvals = approvals;
        this.threads = threads;
        this.drafts = new DraftReader(approvals);
        this.lists = lists;
        this.findings = findings;
        this.remembering = remembering;
    }

    /// Messages, oldest first, and the places beyond which there are more.
    private record Stretch(
            List<Message> messages,
            @Nullable String older,
            @Nullable String newer) {}

    Optional<ThreadPage> thread(ThreadWish wish) {
        return conversations.find(new ConversationId(wish.conversation())).map(conversation -> {
            var stretch = stretch(conversation.id(), wish, Math.clamp(wish.limit(), 1, InboxDesk.MOST));
            return new ThreadPage(
                    threads.read(conversation.id(), stretch.messages()),
                    stretch.older(),
                    stretch.newer(),
                    notesIn(stretch, wish, conversations.notes(conversation.id())),
                    stretch.newer() == null ? drafts.read(approvals.open(conversation.id())) : List.of());
        });
    }

    private Stretch stretch(ConversationId id, ThreadWish wish, int limit) {
        if (wish.before() != null) {
            var page = conversations.messagesBefore(id, wish.before(), limit);
            return new Stretch(
                    page.data(),
                    page.next(),
                    page.data().isEmpty()
                            ? wish.before()
                            : ThreadReader.place(page.data().getLast()));
        }
        if (wish.after() != null) {
            var page = conversations.messages(id, wish.after(), limit);
            return new Stretch(
                    page.data(),
                    page.data().isEmpty()
                            ? wish.after()
                            : ThreadReader.place(page.data().getFirst()),
                    page.next());
        }
        return around(id, wish.around(), limit).orElseGet(() -> {
            var page = conversations.messagesBefore(id, null, limit);
            return new Stretch(page.data(), page.next(), null);
        });
    }

    private Optional<Stretch> around(ConversationId id, @Nullable UUID middle, int limit) {
        if (middle == null) {
            return Optional.empty();
        }
        return conversations
                .message(new MessageId(middle))
                .filter(message -> message.conversation().equals(id))
                .map(message -> {
                    var place = ThreadReader.place(message);
                    var before = conversations.messagesBefore(id, place, Math.max(1, limit / 2));
                    var after = conversations.messages(id, place, Math.max(1, limit / 2));
                    var all = new ArrayList<>(before.data());
                    all.add(message);
                    all.addAll(after.data());
                    return new Stretch(all, before.next(), after.next());
                });
    }

    /// Those written in its time, and those between it and the place it was asked from: no note is lost between two
    /// stretches.
    private static List<NoteShown> notesIn(Stretch stretch, ThreadWish wish, List<Note> notes) {
        var since = stretch.older() == null ? Instant.MIN : begins(stretch, wish);
        var until = stretch.newer() == null ? Instant.MAX : ends(stretch, wish);
        return notes.stream()
                .filter(note -> !note.at().isBefore(since) && note.at().isBefore(until))
                .map(PaneReader::shown)
                .toList();
    }

    private static Instant begins(Stretch stretch, ThreadWish wish) {
        if (wish.after() != null && wish.before() == null) {
            return Cursor.parse(wish.after()).at();
        }
        return stretch.messages().isEmpty()
                ? Instant.MAX
                : stretch.messages().getFirst().at();
    }

    private static Instant ends(Stretch stretch, ThreadWish wish) {
        if (wish.before() != null) {
            return Cursor.parse(wish.before()).at();
        }
        return stretch.messages().isEmpty()
                ? Instant.MIN
                : stretch.messages().getLast().at();
    }

    private static NoteShown shown(Note note) {
        return new NoteShown(note.id(), note.author(), note.text(), note.at());
    }

    Optional<Context> context(UUID id) {
        return conversations
                .find(new ConversationId(id))
                .flatMap(conversation -> contacts.find(conversation.contact()).map(contact -> {
                    var extent = overview.extent(conversation.id());
                    return new Context(
                            lists.lines(List.of(id)).getFirst(),
                            shown(contact),
                            conversations.notes(conversation.id()).stream()
                                    .map(PaneReader::shown)
                                    .toList(),
                            noticed(conversation.id()),
                            remembering.of(contact.id()),
                            extent.messages(),
                            extent.since(),
                            others(contact, conversation.id()));
                }));
    }

    private List<NoticedShown> noticed(ConversationId id) {
        return findings.of(id, NOTICED).stream()
                .map(finding -> new NoticedShown(
                        finding.message().value(),
                        finding.kind().word(),
                        finding.stage() == null ? null : finding.stage().word(),
                        finding.confidence(),
                        conversations
                                .message(finding.message())
                                .map(Message::heard)
                                .orElse(null),
                        finding.at()))
                .toList();
    }

    private List<OtherConversation> others(Contact contact, ConversationId but) {
        return conversations.of(contact.id()).stream()
                .filter(id -> !id.equals(but))
                .flatMap(id -> conversations.find(id).stream())
                .map(other -> new OtherConversation(
                        other.id().value(),
                        other.phoneNumberId(),
                        other.state().word(),
                        other.lastMessageAt(),
                        overview.extent(other.id()).messages()))
                .toList();
    }

    private static ContactShown shown(Contact contact) {
        return new ContactShown(
                contact.id().value(),
                contact.shownName(),
                Initials.of(contact.shownName()),
                contact.name(),
                contact.phone(),
                contact.userId(),
                contact.username(),
                contact.language(),
                contact.tags(),
                contact.notes(),
                contact.blocked(),
                contact.consents().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(consent -> shown(consent.getKey(), consent.getValue()))
                        .toList(),
                contact.createdAt());
    }

    private static ConsentShown shown(String purpose, Consent consent) {
        return new ConsentShown(purpose, consent.in(), consent.source(), consent.proof(), consent.by(), consent.at());
    }
}
