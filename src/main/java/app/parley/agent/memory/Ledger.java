package app.parley.agent.memory;

import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is remembered from one conversation: a value of the column `ai_conversations.memory`.
///
/// @param facts in the order in which they came
/// @param withheld messages whose fact a person deleted: no model reads their words again
/// @param summary of what lies too far back to be read each time
public record Ledger(
        List<Fact> facts, Set<MessageId> withheld, @Nullable Summary summary) {
    public static final Ledger EMPTY = new Ledger(List.of(), Set.of(), null);
    private static final int MOST = 40;

    public Ledger {
        facts = List.copyOf(facts);
        withheld = Set.copyOf(withheld);
    }

    /// What was said up to a message, in few words.
    ///
    /// @param until when the newest message in it was written
    public record Summary(String text, Instant until) {}

    /// With a fact more. The same again changes nothing but its age; what a person wrote stays before what was heard.
    Ledger with(Fact fact) {
        if (fact.message() != null && withheld.contains(fact.message())) {
            return this;
        }
        var kept = new ArrayList<Fact>();
        for (var known : facts) {
            if (known.saysTheSame(fact) && !known.at().isBefore(fact.at())) {
                return this;
            }
            boolean replaced = known.saysTheSame(fact) || fact.kind().isSingle() && known.kind() == fact.kind();
            if (replaced && known.by() != null && fact.by() == null) {
                return this;
            }
            if (!replaced) {
                kept.add(known);
            }
        }
        kept.add(fact);
        return new Ledger(kept.subList(Math.max(0, kept.size() - MOST), kept.size()), withheld, summary);
    }

    Ledger correcting(UUID id, String text, String person, Instant now) {
        return new Ledger(
                facts.stream()
                        .map(fact -> fact.id().equals(id) ? fact.corrected(text, person, now) : fact)
                        .toList(),
                withheld,
                null);
    }

    /// Without a fact and without the words it came from; a summary may hold them too.
    Ledger without(UUID id) {
        var gone = facts.stream().filter(fact -> fact.id().equals(id)).toList();
        var hidden = new HashSet<>(withheld);
        gone.stream().map(Fact::message).forEach(message -> {
            if (message != null) {
                hidden.add(message);
            }
        });
        return new Ledger(facts.stream().filter(fact -> !fact.id().equals(id)).toList(), hidden, null);
    }

    Ledger summed(@Nullable Summary written) {
        return new Ledger(facts, withheld, written);
    }

    boolean holds(UUID id) {
        return facts.stream().anyMatch(fact -> fact.id().equals(id));
    }
}
