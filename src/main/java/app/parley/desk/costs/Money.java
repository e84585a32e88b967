package app.parley.desk.costs;

/// @param currency ISO 4217
/// @param micros millionths of it
public record Money(String currency, long micros) {
    public static final String DOLLAR = "USD";
}
