package app.parley.settings.hours;

import org.jspecify.annotations.Nullable;

/// Everything the owner said about hours.
///
/// @param quiet null while something may be begun at any time
public record HoursChosen(
        OpeningHours opening, NightPlan night, @Nullable QuietHours quiet) {
    public static final HoursChosen NOTHING = new HoursChosen(OpeningHours.UNSAID, NightPlan.ANSWER, null);
}
