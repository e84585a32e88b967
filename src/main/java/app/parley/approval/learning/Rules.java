package app.parley.approval.learning;

import app.parley.approval.AgentType;
import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.approval.learning.Rule.State;
import app.parley.conversation.ConversationId;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people always change about drafts. It is suggested once they have done it often enough, and drafts are written
/// so from a person's yes on, before the gate looks at them.
public final class Rules {
    /// In so many conversations it is no accident.
    static final int OFTEN = 3;

    private static final Duration WINDOW = Duration.ofDays(60);
    private static final int MOST_EDITS = 300;

    /// Nobody looks through more, and every draft is reworded by all that are accepted.
    private static final int MOST_RULES = 100;

    private final Habits habits = new Habits();
    private final RuleStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<RuleId> changes;

    public Rules(RuleStore store, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// A draft goes out: if a person changed it, their habits are looked for, once their yes is committed and holds
    /// nobody up.
    public void approved(Draft draft) {
        if (draft.state() == DraftState.EDITED && draft.proposal().agent() != null) {
            transactions.afterCommit(() -> transactions.run(this::look));
        }
    }

    private void look() {
        var edits = store.edits(clock.instant().minus(WINDOW), MOST_EDITS);
        var newest = edits.isEmpty() ? List.<Habit>of() : habits(edits.getFirst());
        if (newest.isEmpty()) {
            return;
        }
        record Seen(ConversationId conversation, List<Habit> habits) {}
        var all = edits.stream()
                .map(edit -> new Seen(edit.conversation(), habits(edit)))
                .toList();
        for (var habit : newest) {
            int conversations = (int) all.stream()
                    .filter(seen -> seen.habits().stream().anyMatch(habit::isLike))
                    .map(Seen::conversation)
                    .distinct()
                    .count();
            if (conversations >= OFTEN) {
                suggest(habit, conversations);
            }
        }
    }

    private List<Habit> habits(RuleStore.Edited edit) {
        return habits.of(edit.drafted(), edit.sent(), edit.language());
    }

    private void suggest(Habit habit, int conversations) {
        var all = store.all();
        var known = all.stream().filter(rule -> rule.habit().isLike(habit)).findFirst();
        if (known.isPresent()) {
            known.filter(rule -> rule.state() == State.SUGGESTED)
                    .ifPresent(rule -> store.update(rule.seenIn(conversations)));
        } else if (all.size() < MOST_RULES) {
            var rule = new Rule(
                    new RuleId(Ids.next()), habit, State.SUGGESTED, conversations, null, null, clock.instant());
            store.insert(rule);
            tell(rule, "agent:" + AgentType.CONVERSATION.word());
        }
    }

    /// All of them, the suggested first.
    public List<Rule> all() {
        return transactions.in(store::all);
    }

    /// How many wait for a yes or a no.
    public int suggested() {
        return transactions.in(() -> store.of(State.SUGGESTED).size());
    }

    /// Drafts are written so from now on.
    ///
    /// @return empty if there is no such rule
    public Optional<Rule> accept(RuleId id, String person) {
        return decide(id, State.ACCEPTED, person);
    }

    /// Drafts are not written so, or no longer; it is not suggested again.
    ///
    /// @return empty if there is no such rule
    public Optional<Rule> decline(RuleId id, String person) {
        return decide(id, State.DECLINED, person);
    }

    private Optional<Rule> decide(RuleId id, State state, String person) {
        return transactions.in(() -> store.lock(id).map(rule -> {
            if (rule.state() == state) {
                return rule;
            }
            var decided = rule.decided(state, person, clock.instant());
            store.update(decided);
            tell(decided, person);
            return decided;
        }));
    }

    private void tell(Rule rule, String actor) {
        journal.append(new JournalEntry(
                "rule." + rule.state().word(),
                actor,
                null,
                null,
                Map.of("rule_id", rule.id().toString(), "seen", rule.seen())));
        changes.announce(rule.id());
    }

    /// The text as people here would write it.
    public String applied(String text, @Nullable String language) {
        var reworded = text;
        for (var habit : inForce(language)) {
            reworded = Rewording.of(reworded, habit);
        }
        return reworded;
    }

    /// What is in force for texts in this language.
    public List<Habit> inForce(@Nullable String language) {
        var tongue = Habit.primary(language);
        return transactions.in(() -> store.of(State.ACCEPTED).stream()
                .map(Rule::habit)
                .filter(habit -> habit.language().equals(tongue) || habit.kind() == Habit.Kind.NO_EMOJI)
                .filter(habits::isHarmless)
                .toList());
    }

    /// Tells of every rule that is new or decided, after the commit.
    public Changes<RuleId> changes() {
        return changes;
    }
}
