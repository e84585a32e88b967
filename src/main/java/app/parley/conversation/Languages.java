package app.parley.conversation;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/// Tells in which language a message is written, from its script and its small words.
///
/// It would rather not answer than guess: a name, a number or "ok" has no language.
public final class Languages {
    private static final int MOST_READ = 4000;
    private static final int MOST_LATIN_PERCENT = 50;

    private static final LanguageCues CUES = LanguageCues.read();

    private Languages() {}

    /// The primary code (BCP 47): one of en, es, pt, fr, de, it, ar, he, ru, el, hi, zh, ja, ko, th, or nothing.
    public static Optional<String> of(String text) {
        var read = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        var script = ofScript(read);
        return script.isPresent() ? script : CUES.of(read.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> ofScript(String text) {
        int letters = 0;
        int latin = 0;
        int kana = 0;
        UnicodeScript other = UnicodeScript.LATIN;
        for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
            var script = UnicodeScript.of(c);
            letters++;
            if (script == UnicodeScript.LATIN) {
                latin++;
            } else if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                kana++;
            } else {
                other = script;
            }
        }
        if (letters == 0 || latin * 100 > letters * MOST_LATIN_PERCENT) {
            return Optional.empty();
        }
        return kana > 0 ? Optional.of("ja") : language(other);
    }

    private static Optional<String> language(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> Optional.of("ar");
            case HEBREW -> Optional.of("he");
            case CYRILLIC -> Optional.of("ru");
            case GREEK -> Optional.of("el");
            case DEVANAGARI -> Optional.of("hi");
            case HAN -> Optional.of("zh");
            case HANGUL -> Optional.of("ko");
            case THAI -> Optional.of("th");
            default -> Optional.empty();
        };
    }
}
