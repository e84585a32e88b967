package app.parley.console.knowledge;

import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.SimulationsShown.UnderWay;
import app.parley.desk.simulations.StepShown.Ending;
import org.jspecify.annotations.Nullable;

/// How an old chat stands: what it taught, and how many of its replies would have been written as the business did.
///
/// @param model the name of the one that drafts
/// @param underWay how far the drafting has come; null while nobody drafts
/// @param run what came of it; null until then
record Score(
        ChatOffer offer,
        String model,
        @Nullable UnderWay underWay,
        @Nullable RunShown run) {

    Score with(@Nullable UnderWay going) {
        return new Score(offer, model, going, run);
    }

    long asYouDid() {
        return run == null || run.replay() == null ? 0 : run.replay().asYouDid();
    }

    long drafted() {
        return run == null ? 0 : run.attempts();
    }

    /// Whether the day's budget ended it.
    boolean spent() {
        return run != null && run.replay() != null && run.replay().spent();
    }

    /// Replies that the model gave no draft for.
    long unanswered() {
        return run == null
                ? 0
                : run.talks().stream()
                        .filter(talk -> talk.drafts().stream().anyMatch(step -> step.ending() == Ending.NO_DRAFT))
                        .count();
    }
}
