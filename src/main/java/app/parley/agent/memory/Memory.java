package app.parley.agent.memory;

import app.parley.approval.AgentType;
import app.parley.approval.Team;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is remembered of contacts. It explains drafts and never supports a price or a promise.
public final class Memory {
    private final LedgerStore store;
    private final Conversations conversations;
    private final Team team;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<ConversationId> changes;

    public Memory(
            LedgerStore store,
            Conversations conversations,
            Team team,
            Transactions transactions,
            Journal journal,
            InstantSource clock) {
        this.store = store;
        this.conversations = conversations;
        this.team = team;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// What is remembered of a contact from all conversations and is not too old, newest first.
    public List<Fact> of(ContactId contact) {
        Instant now = clock.instant();
        return transactions.in(() -> {
            var facts = new ArrayList<Fact>();
            for (var conversation : conversations.of(contact)) {
                store.read(conversation).facts().stream()
                        .filter(fact -> !fact.isOld(now))
                        .filter(fact -> facts.stream().noneMatch(fact::saysTheSame))
                        .forEach(facts::add);
            }
            facts.sort((one, other) -> other.at().compareTo(one.at()));
            return List.copyOf(facts);
        });
    }

    /// What a model may know beforehand: the facts, oldest first, and what lies further back.
    public List<String> recalled(ContactId contact, ConversationId conversation) {
        return transactions.in(() -> {
            var lines = new ArrayList<String>();
            var summary = store.read(conversation).summary();
            if (summary != null) {
                lines.add("earlier: " + summary.text());
            }
            of(contact).reversed().forEach(fact -> lines.add(fact.kind().word() + ": " + fact.text()));
            return List.copyOf(lines);
        });
    }

    /// Messages whose words no model may read again.
    public Set<MessageId> withheld(ConversationId conversation) {
        return transactions.in(() -> store.read(conversation).withheld());
    }

    /// Listens to what a contact said of themself.
    ///
    /// @param lines what a model made out, as `preference: blue`; kept where the contact's own words hold it
    public void hear(ConversationId conversation, List<Message> said, List<String> lines) {
        var heard = new ArrayList<Fact>();
        for (var message : said) {
            var words = message.heard();
            if (words != null) {
                FactReader.read(words)
                        .forEach(found -> heard.add(fact(found.kind(), found.text(), message, found.confidence())));
            }
        }
        heard.addAll(ModelFacts.read(lines, said));
        note(conversation, heard);
    }

    private static Fact fact(FactKind kind, String text, Message message, double confidence) {
        return new Fact(Ids.next(), kind, text, message.id(), message.at(), confidence, null);
    }

    private void note(ConversationId conversation, List<Fact> heard) {
        if (heard.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            var before = store.read(conversation);
            var after = before;
            for (var fact : heard) {
                after = after.with(fact);
            }
            if (!after.equals(before)) {
                keep(conversation, after);
                var known = new HashSet<>(before.facts());
                after.facts().stream()
                        .filter(fact -> !known.contains(fact))
                        .forEach(fact -> tell("memory.noted", "agent:conversation", conversation, fact.id()));
            }
        });
    }

    /// A person adds something.
    public Fact add(ConversationId conversation, FactKind kind, String text, String person) {
        return transactions.in(() -> {
            var fact = new Fact(Ids.next(), kind, text, null, clock.instant(), 1, person);
            keep(conversation, store.read(conversation).with(fact));
            tell("memory.noted", person, conversation, fact.id());
            return fact;
        });
    }

    /// A person knows better. Answers false if nothing of that id is remembered of the contact.
    public boolean correct(ContactId contact, UUID fact, String text, String person) {
        return change(
                contact,
                fact,
                ledger -> ledger.correcting(fact, text, person, clock.instant()),
                "memory.corrected",
                person);
    }

    /// A person wants it forgotten: it leaves prompts and summary, and its source is not read to a model again. Answers
    /// false if nothing of that id is remembered of the contact.
    public boolean forget(ContactId contact, UUID fact, String person) {
        return change(contact, fact, ledger -> ledger.without(fact), "memory.forgotten", person);
    }

    private boolean change(ContactId contact, UUID fact, UnaryOperator<Ledger> change, String type, String person) {
        return transactions.in(() -> {
            Optional<ConversationId> held = conversations.of(contact).stream()
                    .filter(conversation -> store.read(conversation).holds(fact))
                    .findFirst();
            held.ifPresent(conversation -> {
                keep(conversation, change.apply(store.read(conversation)));
                tell(type, person, conversation, fact);
            });
            return held.isPresent();
        });
    }

    /// Where the summary of a conversation ends; null if there is none.
    public Ledger.@Nullable Summary summary(ConversationId conversation) {
        return transactions.in(() -> store.read(conversation).summary());
    }

    /// Keeps a summary in place of the one before, unless something was deleted while it was written.
    public void sum(ConversationId conversation, Ledger.@Nullable Summary before, Ledger.Summary written) {
        transactions.run(() -> {
            var ledger = store.read(conversation);
            if (Objects.equals(ledger.summary(), before)) {
                keep(conversation, ledger.summed(written));
            }
        });
    }

    private void keep(ConversationId conversation, Ledger ledger) {
        store.write(conversation, team.agent(AgentType.CONVERSATION).id(), ledger);
        changes.announce(conversation);
    }

    private void tell(String type, String actor, ConversationId id, UUID fact) {
        conversations
                .find(id)
                .ifPresent(conversation -> journal.append(new JournalEntry(
                        type, actor, conversation.contact().value(), id.value(), Map.of("fact_id", fact.toString()))));
    }

    /// Tells for which conversation something is remembered otherwise.
    public Changes<ConversationId> changes() {
        return changes;
    }
}
