package app.parley.conversation.reading;

import java.util.Locale;

/// How a customer sounds.
public enum Mood {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    private static final MoodReader READER = MoodReader.shipped();

    /// As the words sound, in microseconds; only a text's beginning is read.
    public static Mood of(String text) {
        double score = READER.score(text);
        return score <= -MoodReader.SOUNDS ? NEGATIVE : score >= MoodReader.SOUNDS ? POSITIVE : NEUTRAL;
    }

    /// As the API and the database name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
