package app.parley.knowledge.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/// How the business writes, counted in its own messages; it holds figures and nobody's words.
///
/// @param messages that were counted
/// @param greetings how many of them begin with one
/// @param emojis in all of them
/// @param words in all of them
/// @param formal how many address the customer formally, as "usted"
/// @param familiar how many do as a friend would, as "tú"
public record Tone(int messages, int greetings, int emojis, int words, int formal, int familiar) {
    public static final Tone NONE = new Tone(0, 0, 0, 0, 0, 0);

    /// Fewer say nothing about a habit.
    private static final int FEWEST = 20;

    private static final int MOST = 100_000;
    private static final Pattern GREETING = Pattern.compile("(?iuU)^\\W*(?:hola|buenas|buenos d[ií]as|hello|hi|hey"
            + "|good (?:morning|afternoon|evening)|ol[aá]|oi|bom dia|boa (?:tarde|noite))\\b");
    private static final Pattern FORMAL =
            Pattern.compile("(?iuU)\\b(?:usted(?:es)?|le (?:enviamos|mandamos|esperamos|atendemos|confirmo|agradezco)"
                    + "|estimad[oa]s?|disculpe|el senhor|a senhora|prezad[oa]s?|dear|sir|madam)\\b");
    private static final Pattern FAMILIAR = Pattern.compile("(?iuU)\\b(?:t[uú]|te|tienes|quieres|puedes|vente|guapa"
            + "|cari[nñ]o|voc[eê]|tu|teu|tua|querid[oa]|amor|thanks|no worries|cheers)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern EMOJI = Pattern.compile("\\p{IsEmoji_Presentation}|[\\x{2600}-\\x{27bf}]\\x{fe0f}");

    /// Counts in the messages of the business alone.
    public static Tone of(Chat chat) {
        var tone = NONE;
        for (var line : chat.lines()) {
            if (line.who().equals(chat.business()) && !line.text().isBlank() && tone.messages < MOST) {
                tone = tone.and(of(line.text()));
            }
        }
        return tone;
    }

    private static Tone of(String text) {
        return new Tone(
                1,
                GREETING.matcher(text).find() ? 1 : 0,
                count(EMOJI, text),
                count(WORD, text),
                FORMAL.matcher(text).find() ? 1 : 0,
                FAMILIAR.matcher(text).find() ? 1 : 0);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }

    /// What both show together.
    public Tone and(Tone other) {
        return new Tone(
                messages + other.messages,
                greetings + other.greetings,
                emojis + other.emojis,
                words + other.words,
                formal + other.formal,
                familiar + other.familiar);
    }

    /// Whether it tells a habit.
    public boolean isKnown() {
        return messages >= FEWEST;
    }

    /// For a model and for a person: figures in fixed words.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "The business greets in %d of 100 messages, uses %d emoji in 100, writes about %d words in one, and"
                        + " is %s with customers.",
                Math.round(100.0 * greetings / Math.max(1, messages)),
                Math.round(100.0 * emojis / Math.max(1, messages)),
                Math.round((double) words / Math.max(1, messages)),
                manner());
    }

    private String manner() {
        if (formal > familiar) {
            return "formal";
        }
        return familiar > 0 ? "familiar" : "neither formal nor familiar";
    }
}
