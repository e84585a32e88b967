package app.parley.desk.settings;

import app.parley.settings.Choices;
import app.parley.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The rules by which everybody works here, within bounds.
final class Rules {
    private static final Duration DAY = Duration.ofDays(1);
    private final Choices choices;

    Rules(Choices choices) {
        this.choices = choices;
    }

    WorkingRules now() {
        var now = choices.now();
        return new WorkingRules(
                now.undoTime(),
                now.countdown(),
                now.oldestAnswer(),
                now.oldestAlone(),
                now.phoneQuiet(),
                now.rawKept(),
                now.mediaKept());
    }

    Kept keep(WorkingRules rules) {
        var flaws = new ArrayList<Kept.Flaw>();
        within("undoTime", rules.undoTime(), Duration.ZERO, Duration.ofSeconds(60), SECONDS, flaws);
        within("countdown", rules.countdown(), Duration.ofSeconds(5), Duration.ofHours(1), COUNTDOWN, flaws);
        within("oldestAnswer", rules.oldestAnswer(), Duration.ofHours(1), DAY.multipliedBy(7), HOURS, flaws);
        within("oldestAlone", rules.oldestAlone(), Duration.ofMinutes(1), DAY, MINUTES, flaws);
        within("phoneQuiet", rules.phoneQuiet(), Duration.ZERO, DAY, QUIET, flaws);
        within("rawKept", rules.rawKept(), DAY, DAY.multipliedBy(3650), DAYS, flaws);
        within("mediaKept", rules.mediaKept(), DAY, DAY.multipliedBy(3650), DAYS, flaws);
        if (flaws.isEmpty()) {
            choices.change(now -> new Settings(
                    rules.undoTime(),
                    rules.countdown(),
                    rules.oldestAnswer(),
                    rules.oldestAlone(),
                    rules.phoneQuiet(),
                    now.agentsStopped(),
                    rules.rawKept(),
                    rules.mediaKept()));
        }
        return Kept.of(flaws);
    }

    private static final String SECONDS = "Choose between 0 and 60 seconds.";
    private static final String COUNTDOWN = "Choose between 5 seconds and 1 hour.";
    private static final String HOURS = "Choose between 1 and 168 hours.";
    private static final String MINUTES = "Choose between 1 minute and 24 hours.";
    private static final String QUIET = "Choose between 0 minutes and 24 hours.";
    private static final String DAYS = "Choose between 1 and 3650 days.";

    private static void within(
            String field, Duration chosen, Duration least, Duration most, String why, List<Kept.Flaw> flaws) {
        if (chosen.compareTo(least) < 0 || chosen.compareTo(most) > 0) {
            flaws.add(new Kept.Flaw(field, why));
        }
    }
}
