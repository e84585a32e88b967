package app.parley.knowledge;

import app.parley.storage.Ids;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entries that were found and not written by anybody here. A person accepts them, as they are or in other words, or
/// skips them; what was decided once is not asked again.
public final class Suggestions {
    private static final int LONGEST_PAGE = 500;
    private final SuggestionStore store;
    private final Knowledge knowledge;
    private final Transactions transactions;
    private final InstantSource clock;

    public Suggestions(SuggestionStore store, Knowledge knowledge, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What became of a finding.
    public enum Taken {
        ADDED,
        CHANGED,
        SAME
    }

    /// What became of a yes.
    public sealed interface Answer {
        record Accepted(Known entry) implements Answer {}

        /// The answer names prices of long ago that nobody has confirmed.
        record Unconfirmed(List<String> prices) implements Answer {}

        /// It was accepted or skipped before.
        record Decided() implements Answer {}

        record Unknown() implements Answer {}
    }

    /// Keeps a finding for a person to look at; one like it that is still open takes the newer answer.
    ///
    /// @param times how often it was found
    /// @param askers whose words the question is
    public Taken suggest(
            String question, String answer, String origin, LocalDate on, int times, Collection<Asker> askers) {
        var likeness = QuestionKey.of(question);
        return transactions.in(() -> {
            var known = store.like(likeness).orElse(null);
            if (known == null) {
                var id = new SuggestionId(Ids.next());
                var found = new Suggestion(
                        id, question, answer, origin, on, times, Suggestion.State.OPEN, null, null, null);
                store.add(found, likeness);
                askers.forEach(asker -> store.asked(id, asker));
                return Taken.ADDED;
            }
            askers.forEach(asker -> store.asked(known.id(), asker));
            var again = known.seenAgain(answer, on, times);
            if (known.state() != Suggestion.State.OPEN || again.equals(known)) {
                return Taken.SAME;
            }
            store.change(again, likeness);
            return Taken.CHANGED;
        });
    }

    /// What [#suggest] would do.
    public Taken foresee(String question, String answer, LocalDate on, int times) {
        var known = store.like(QuestionKey.of(question)).orElse(null);
        if (known == null) {
            return Taken.ADDED;
        }
        boolean same = known.state() != Suggestion.State.OPEN
                || known.seenAgain(answer, on, times).equals(known);
        return same ? Taken.SAME : Taken.CHANGED;
    }

    /// Makes an entry of it.
    ///
    /// @param question in other words; null as it is
    /// @param answer in other words; null as it is
    /// @param confirmed whether the person has looked at the prices in the answer and they hold today
    /// @param by who says so
    /// @throws IllegalArgumentException if the words are none for an entry
    public Answer accept(
            SuggestionId id, @Nullable String question, @Nullable String answer, PricesToday confirmed, String by) {
        return transactions.in(() -> {
            var found = store.find(id).orElse(null);
            if (found == null) {
                return new Answer.Unknown();
            }
            if (found.state() != Suggestion.State.OPEN) {
                return new Answer.Decided();
            }
            var item = KnowledgeItem.entry(
                            question == null ? found.question() : question, answer == null ? found.answer() : answer)
                    .from(found.origin());
            var prices = OldPrices.in(String.valueOf(item.answer()));
            if (confirmed == PricesToday.UNCONFIRMED && !prices.isEmpty()) {
                return new Answer.Unconfirmed(prices);
            }
            var entry = knowledge.add(item);
            store.change(
                    found.decided(Suggestion.State.ACCEPTED, entry.id(), by, now()), QuestionKey.of(found.question()));
            return new Answer.Accepted(entry);
        });
    }

    /// Whether somebody vouches for the prices in an old answer.
    public enum PricesToday {
        CONFIRMED,
        UNCONFIRMED
    }

    /// The one with the same question, whatever became of it.
    public Optional<Suggestion> like(String question) {
        return store.like(QuestionKey.of(question));
    }

    public Optional<Suggestion> find(SuggestionId id) {
        return store.find(id);
    }

    /// Never asks again. `false` if there is no such open suggestion.
    public boolean skip(SuggestionId id, String by) {
        return transactions.in(() -> {
            var found = store.find(id).filter(each -> each.state() == Suggestion.State.OPEN);
            found.ifPresent(each -> store.change(
                    each.decided(Suggestion.State.SKIPPED, null, by, now()), QuestionKey.of(each.question())));
            return found.isPresent();
        });
    }

    /// Asks again about what was skipped. `false` if it was not.
    public boolean reopen(SuggestionId id) {
        return transactions.in(() -> {
            var found = store.find(id).filter(each -> each.state() == Suggestion.State.SKIPPED);
            found.ifPresent(each -> store.change(each.opened(), QuestionKey.of(each.question())));
            return found.isPresent();
        });
    }

    /// How many wait for a person.
    public long waiting() {
        return store.count(Suggestion.State.OPEN);
    }

    /// By the time they were found.
    ///
    /// @param after [Page#next] of the page before
    /// @throws IllegalArgumentException if `after` is no such thing
    public Page<Suggestion> page(Suggestion.@Nullable State state, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var from = after == null ? null : new SuggestionId(UUID.fromString(after));
        return Page.of(
                store.list(state, from, size + 1), size, found -> found.id().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
