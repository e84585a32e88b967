package app.parley.insight;

/// How far the month's free answers are used up.
///
/// @param used delivered this month by the number that has sent most
/// @param free each month and number; zero where there are none
public record Allowed(long used, int free) {
    static final String CATEGORY = "service";
}
