package app.parley.console.settings;

import app.parley.desk.settings.WorkingRules;
import java.time.Duration;

/// A rule that is a length of time, in the unit in which it is typed.
enum Rule {
    UNDO_TIME("undoTime", Duration.ofSeconds(1), "seconds"),
    COUNTDOWN("countdown", Duration.ofSeconds(1), "seconds"),
    OLDEST_ANSWER("oldestAnswer", Duration.ofHours(1), "hours"),
    OLDEST_ALONE("oldestAlone", Duration.ofMinutes(1), "minutes"),
    PHONE_QUIET("phoneQuiet", Duration.ofMinutes(1), "minutes"),
    RAW_KEPT("rawKept", Duration.ofDays(1), "days"),
    MEDIA_KEPT("mediaKept", Duration.ofDays(1), "days");

    /// The component of [WorkingRules].
    final String field;
    final Duration unit;
    final String unitWord;

    Rule(String field, Duration unit, String unitWord) {
        this.field = field;
        this.unit = unit;
        this.unitWord = unitWord;
    }

    Duration in(WorkingRules rules) {
        return switch (this) {
            case UNDO_TIME -> rules.undoTime();
            case COUNTDOWN -> rules.countdown();
            case OLDEST_ANSWER -> rules.oldestAnswer();
            case OLDEST_ALONE -> rules.oldestAlone();
            case PHONE_QUIET -> rules.phoneQuiet();
            case RAW_KEPT -> rules.rawKept();
            case MEDIA_KEPT -> rules.mediaKept();
        };
    }

    WorkingRules with(WorkingRules rules, Duration time) {
        return new WorkingRules(
                this == UNDO_TIME ? time : rules.undoTime(),
                this == COUNTDOWN ? time : rules.countdown(),
                this == OLDEST_ANSWER ? time : rules.oldestAnswer(),
                this == OLDEST_ALONE ? time : rules.oldestAlone(),
                this == PHONE_QUIET ? time : rules.phoneQuiet(),
                this == RAW_KEPT ? time : rules.rawKept(),
                this == MEDIA_KEPT ? time : rules.mediaKept());
    }
}
