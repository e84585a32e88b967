package app.parley.desk.agents;

import app.parley.approval.Autonomy;
import app.parley.approval.Measure;
import app.parley.approval.Step;
import app.parley.desk.agents.LevelShown.Level;
import app.parley.desk.agents.LevelShown.Need;
import app.parley.desk.agents.LevelShown.Why;

/// Says where an agent stands, and what is missing.
final class LevelReader {
    private LevelReader() {}

    static LevelShown shown(Step step) {
        var last = step.last();
        var measure = step.measure();
        var need = need(step);
        return new LevelShown(
                step.intent().name(),
                level(step.level()),
                level(step.ceiling()),
                why(step),
                last == null ? null : last.person(),
                last == null ? null : last.at(),
                last == null ? 0 : last.decisions(),
                last == null ? 0 : last.bound(),
                measure.decisions(),
                measure.right(),
                measure.bound(),
                need,
                missing(need, measure),
                step.next() == null ? null : level(step.next()));
    }

    static Level level(Autonomy level) {
        return Level.valueOf(level.name());
    }

    private static Why why(Step step) {
        if (step.ceiling() != Autonomy.SEND && step.level() == step.ceiling()) {
            return Why.CEILING;
        }
        if (step.last() != null) {
            return Why.valueOf(step.last().cause().name());
        }
        return step.own() ? Why.SET : Why.FOR_ALL;
    }

    private static Need need(Step step) {
        boolean climbs = step.level() == Autonomy.PROPOSE || step.level() == Autonomy.COUNTDOWN;
        if (!climbs || step.level().compareTo(step.ceiling()) >= 0) {
            return Need.NO_STEP;
        }
        var measure = step.measure();
        if (measure.decisions() < Measure.ENOUGH) {
            return Need.DECISIONS;
        }
        if (measure.bound() < Measure.SURE) {
            return Need.SHARE;
        }
        if (measure.severe()) {
            return Need.CALM;
        }
        return measure.over().compareTo(Measure.LONG) < 0 ? Need.DAYS : Need.NOTHING;
    }

    private static long missing(Need need, Measure measure) {
        return switch (need) {
            case DECISIONS -> (long) Measure.ENOUGH - measure.decisions();
            case DAYS -> Math.max(1, Measure.LONG.minus(measure.over()).toDays());
            case NOTHING, SHARE, CALM, NO_STEP -> 0;
        };
    }
}
