package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftState;
import app.parley.approval.Intent;
import app.parley.approval.Judgement;
import app.parley.approval.learning.Habit;
import app.parley.approval.learning.Reply;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import app.parley.approval.learning.RuleStore;
import app.parley.storage.Ids;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What keeps the rules of writing, and what they are learnt from.
interface LearningStoreContract {

    Storage storage();

    @Test
    default void rulesAreKeptTheSuggestedFirst() {
        var store = storage().learning;
        var habit = new Habit(Habit.Kind.ENDING, "pt", "", "\n\nAbraço, a equipe 👋");
        var old = new Rule(new RuleId(Ids.next()), habit, Rule.State.SUGGESTED, 3, null, null, NOW);
        var accepted = new Rule(
                new RuleId(Ids.next()), habit, Rule.State.ACCEPTED, 5, "Ana", NOW.plusSeconds(2), NOW.plusSeconds(1));
        store.insert(accepted);
        store.insert(old);
        assertThat(store.all()).containsExactly(old, accepted);
        assertThat(store.of(Rule.State.ACCEPTED)).containsExactly(accepted);

        var declined = new Rule(old.id(), habit, Rule.State.DECLINED, 4, "Ana", NOW, NOW);
        store.update(declined);
        assertThat(storage().database.in(() -> store.lock(old.id()))).contains(declined);
        assertThat(store.lock(new RuleId(Ids.next()))).isEmpty();
        assertThat(store.all()).containsExactly(accepted, declined);
    }

    @Test
    default void editsAndAcceptedRepliesAreFoundNewestFirst() {
        var store = storage().learning;
        var drafts = storage().drafts;
        var later = NOW.plus(Duration.ofDays(800));
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Kim", "351910000091"));
        var draft = Samples.draft(in, DraftState.EDITED, null);
        drafts.insert(draft);
        drafts.decision(new Judgement(draft.id(), "Ana", "edited", "Oi", "Olá", true, null, null, later));

        assertThat(store.edits(later, 9)).containsExactly(new RuleStore.Edited(in.id(), "pt", "Oi", "Olá"));
        assertThat(store.edits(later.plusSeconds(1), 9)).isEmpty();
        assertThat(store.accepted(Intent.OTHER, 500))
                .contains(new Reply(draft.proposal().answers(), in.contact(), "pt", draft.text()));
        assertThat(store.accepted(new Intent("price"), 500)).isEmpty();
        assertThat(store.accepted(null, 1)).hasSize(1);
    }
}
