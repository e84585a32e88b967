package app.parley.knowledge;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Changes;
import app.parley.storage.Cursor;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What customers asked that nothing we know answers, until somebody answers or dismisses it.
public final class Gaps {
    /// A passage less sure than this answers nothing ([Passage#score]): it shares less with the question than it
    /// lacks.
    public static final double SURE = 0.5;

    private static final Duration SETTLED_KEPT = Duration.ofDays(30);
    private static final Duration OPEN_KEPT = Duration.ofDays(180);
    private static final int LONGEST_PAGE = 200;
    private static final int LOOKED_AT_AGAIN = 100;
    private final GapStore store;
    private final Knowledge knowledge;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<MessageId> changes;

    public Gaps(GapStore store, Knowledge knowledge, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// Nothing we know answers this question.
    ///
    /// @param message the last one of it
    /// @param all the messages that ask it; a gap that was kept of the first of them goes
    public void missed(
            MessageId message,
            Collection<MessageId> all,
            String question,
            ContactId contact,
            ConversationId conversation) {
        transactions.run(() -> {
            store.forget(all.stream().filter(one -> !one.equals(message)).toList());
            if (store.add(message, question, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                tell("gap.found", "agent:conversation", contact, conversation, message, null);
            }
        });
    }

    /// Open ones, the newest first.
    ///
    /// @param after [Page#next] of the page before
    public Page<Gap> open(@Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var from = after == null ? null : Cursor.parse(after);
        return transactions.in(() -> Page.of(
                store.open(from, size + 1),
                size,
                gap -> new Cursor(gap.askedAt(), gap.message().value()).text()));
    }

    public long count() {
        return transactions.in(store::countOpen);
    }

    /// Adds what answers the question; nothing if the gap is no longer there.
    public Optional<Known> answer(MessageId gap, KnowledgeItem item, String person) {
        return transactions.in(() -> store.find(gap).map(found -> {
            var known = knowledge.add(item);
            settle(found, known.id(), person);
            return known;
        }));
    }

    /// Answers whether it was open.
    public boolean dismiss(MessageId gap, String person) {
        return transactions.in(() ->
                store.find(gap).filter(found -> settle(found, null, person)).isPresent());
    }

    /// Takes a dismissal back. Answers whether there was one.
    public boolean reopen(MessageId gap) {
        return transactions.in(() -> {
            boolean reopened = store.reopen(gap);
            if (reopened) {
                changes.announce(gap);
            }
            return reopened;
        });
    }

    /// Settles those that are answered by now, as when something was added that answers several. Only the newest
    /// are looked at.
    public void lookAgain(String person) {
        for (var gap : open(null, LOOKED_AT_AGAIN).data()) {
            knowledge.search(gap.question(), 1).stream()
                    .filter(passage -> passage.score() >= SURE)
                    .forEach(passage -> transactions.run(() -> settle(gap, passage.id(), person)));
        }
    }

    private boolean settle(Gap gap, @Nullable KnowledgeId by, String person) {
        boolean settled = store.settle(gap.message(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (settled) {
            var type = by == null ? "gap.dismissed" : "gap.answered";
            tell(type, person, gap.contact(), gap.conversation(), gap.message(), by);
        }
        return settled;
    }

    private void tell(
            String type,
            String actor,
            ContactId contact,
            ConversationId conversation,
            MessageId gap,
            @Nullable KnowledgeId by) {
        var data = new HashMap<String, Object>(Map.of("message_id", gap.toString()));
        if (by != null) {
            data.put("knowledge_id", by.toString());
        }
        journal.append(new JournalEntry(type, actor, contact.value(), conversation.value(), data));
        changes.announce(gap);
    }

    /// Forgets what nobody looks at any more.
    public void forget() {
        var now = clock.instant();
        transactions.run(() -> store.forget(now.minus(SETTLED_KEPT), now.minus(OPEN_KEPT)));
    }

    public Changes<MessageId> changes() {
        return changes;
    }
}
