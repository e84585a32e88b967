package app.parley.insight;

/// Money.
///
/// @param currency ISO 4217
/// @param micros millionths of it
public record Amount(String currency, long micros) {}
