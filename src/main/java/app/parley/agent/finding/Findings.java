package app.parley.agent.finding;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.storage.Changes;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was noticed in conversations, with its evidence.
public final class Findings {
    private static final int MOST = 50;
    private final FindingStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final Changes<ConversationId> changes;

    public Findings(FindingStore store, Transactions transactions, Journal journal) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.changes = new Changes<>(transactions);
    }

    /// Keeps what was noticed; the second time it is noticed in the same message nothing happens.
    public void note(Finding finding, ContactId contact, ConversationId conversation) {
        transactions.run(() -> {
            if (store.add(finding)) {
                tell("finding.noticed", finding, contact, conversation);
            }
        });
    }

    /// Takes back what no longer holds; if it was never noticed nothing happens.
    void withdraw(Finding finding, ContactId contact, ConversationId conversation) {
        transactions.run(() -> {
            if (store.remove(finding.message(), finding.kind())) {
                tell("finding.withdrawn", finding, contact, conversation);
            }
        });
    }

    private void tell(String event, Finding finding, ContactId contact, ConversationId conversation) {
        journal.append(new JournalEntry(event, "agent:trigger", contact.value(), conversation.value(), data(finding)));
        changes.announce(conversation);
    }

    private static Map<String, Object> data(Finding finding) {
        var data = new HashMap<String, Object>();
        data.put("message_id", finding.message().toString());
        data.put("kind", finding.kind().word());
        data.put("confidence", finding.confidence());
        if (finding.stage() != null) {
            data.put("stage", finding.stage().word());
        }
        return data;
    }

    /// The newest first.
    public List<Finding> of(ConversationId conversation, int limit) {
        return transactions.in(() -> store.newest(conversation, Math.clamp(limit, 1, MOST)));
    }

    /// The newest of this kind.
    Optional<Finding> newest(ConversationId conversation, FindingKind kind) {
        return transactions.in(() -> store.newest(conversation, kind));
    }

    /// How many of each kind were noticed since then.
    public Map<FindingKind, Long> count(Instant since) {
        return transactions.in(() -> store.count(since));
    }

    /// Tells in which conversation something was noticed.
    public Changes<ConversationId> changes() {
        return changes;
    }
}
