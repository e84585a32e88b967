package app.parley.conversation.reading;

/// What a text is probably about.
///
/// @param confidence how often guesses as sure as this one are right, 0 to 1
/// @param sure whether the confidence reaches the classifier's threshold; below it the guess is better not heard
public record Guess(String label, double confidence, boolean sure) {}
