package app.parley.insight;

/// How far the month's free answers are used up.
///
/// @param used delivered this month by the number that has sent most
/// @param free each month and number; zero where there are none
public record Allowed(long used, int free) {
    static final String CATEGORY = "service";

    static boolean counts(Volume volume) {
        return volume.category().equals(CATEGORY)
                && (volume.standing() == Standing.FREE || volume.standing() == Standing.ALLOWANCE);
    }
}
