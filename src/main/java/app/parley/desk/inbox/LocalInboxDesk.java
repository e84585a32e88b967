package app.parley.desk.inbox;

import app.parley.agent.finding.Findings;
import app.parley.agent.memory.Memory;
import app.parley.approval.Approvals;
import app.parley.approval.DraftId;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.conversation.Overview;
import app.parley.desk.Typed;
import app.parley.desk.thread.ThreadReader;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The inbox desk on the slices of this process.
public final class LocalInboxDesk implements InboxDesk {
    private final Conversations conversations;
    private final Contacts contacts;
    private final Approvals approvals;
    private final Replies replies;
    private final OfferReader offers;
    private final Findings findings;
    private final Memory memory;
    private final Transactions transactions;
    private final ListReader lists;
    private final PaneReader panes;
    private final Wishes wishes;

    /// @param phoneNumberId the connected number; null while there is none
    public LocalInboxDesk(
            Conversations conversations,
            Overview overview,
            Contacts contacts,
            Approvals approvals,
            Replies replies,
            OfferReader offers,
            ThreadReader threads,
            Findings findings,
            Memory memory,
            @Nullable String phoneNumberId,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.approvals = approvals;
        this.replies = replies;
        this.offers = offers;
        this.findings = findings;
        this.memory = memory;
        this.transactions = transactions;
        this.lists = new ListReader(overview, conversations, contacts, approvals, clock);
        var remembering = new Remembering(memory);
        this.panes =
                new PaneReader(conversations, overview, contacts, approvals, threads, lists, findings, remembering);
        this.wishes = new Wishes(conversations, contacts, remembering, lists, phoneNumberId, transactions, clock);
    }

    @Override
    public ConversationList list(ListWish wish) {
        return transactions.in(() -> lists.list(wish));
    }

    @Override
    public List<ConversationLine> lines(List<UUID> ids) {
        return transactions.in(() -> lists.lines(ids));
    }

    @Override
    public Hits search(String words, @Nullable String after, int limit) {
        return transactions.in(() -> lists.search(words, after, limit));
    }

    @Override
    public Optional<ThreadPage> thread(ThreadWish wish) {
        return transactions.in(() -> panes.thread(wish));
    }

    @Override
    public Optional<Context> context(UUID conversation) {
        return transactions.in(() -> panes.context(conversation));
    }

    @Override
    public Sending send(UUID conversation, Outgoing outgoing, String person) {
        return replies.send(conversation, outgoing, Typed.person(person));
    }

    @Override
    public TemplateOffers templates(UUID conversation) {
        return transactions.in(() -> offers.offers(conversation).orElse(new TemplateOffers(true, List.of())));
    }

    @Override
    public Attached attach(String filename, byte[] content) {
        return replies.attach(filename, content);
    }

    @Override
    public Optional<Attached.Kept> attached(UUID file) {
        return replies.attached(file);
    }

    @Override
    public TakenBack takeBack(UUID message, String person) {
        return replies.takeBack(message, Typed.person(person));
    }

    @Override
    public Started start(String number, String person) {
        return wishes.start(number, Typed.person(person));
    }

    @Override
    public Changed change(UUID conversation, Wish wish, String person) {
        return wishes.change(conversation, wish, Typed.person(person));
    }

    @Override
    public boolean sendAgain(UUID message) {
        return replies.settle(message, true);
    }

    @Override
    public boolean hasArrived(UUID message) {
        return replies.settle(message, false);
    }

    @Override
    public Runnable listen(Consumer<InboxNotice> listener) {
        var ends = List.of(
                conversations.changes().listen(id -> listener.accept(new InboxNotice(id.value(), null))),
                contacts.changes().listen(id -> listener.accept(new InboxNotice(null, id.value()))),
                findings.changes().listen(id -> listener.accept(new InboxNotice(id.value(), null))),
                memory.changes().listen(id -> listener.accept(new InboxNotice(id.value(), null))),
                approvals.changes().listen(id -> drafted(id, listener)));
        return () -> ends.forEach(Runnable::run);
    }

    private void drafted(DraftId id, Consumer<InboxNotice> listener) {
        approvals
                .find(id)
                .ifPresent(draft -> listener.accept(
                        new InboxNotice(draft.proposal().conversation().value(), null)));
    }
}
