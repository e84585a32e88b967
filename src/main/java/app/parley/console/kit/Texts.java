package app.parley.console.kit;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of the window in one language. A text may count: `{0, plural, one {# draft} other {# drafts}}`.
public final class Texts {
    private static final String TEXTS = "app.parley.console.texts";
    private static final String REASONS = "app.parley.console.reasons";

    /// The languages there are, by their codes; the first is for everybody else.
    public static final List<String> LANGUAGES = List.of("en", "pt-BR", "es");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Sentences reasons;

    private Texts(Locale locale) {
        var asWritten = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(TEXTS, locale, asWritten);
        this.reasons = new Sentences(ResourceBundle.getBundle(REASONS, locale, asWritten));
    }

    /// The texts for that person: in their language, or in English. Dates and numbers keep their country.
    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /// @return what the code stands for; the system's language if it is none of ours
    public static Texts in(String code) {
        return in(LANGUAGES.contains(code) ? Locale.forLanguageTag(code) : Locale.getDefault());
    }

    public Locale locale() {
        return locale;
    }

    /// For FXML, where texts take no arguments.
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// @throws MissingResourceException if there is no such text
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// What the engine says in English, in this language, if it is a sentence we know.
    public String said(String english) {
        return reasons.said(english);
    }

    /// The text of that key, or what the engine says in this language.
    public String textOrSaid(String keyOrWords) {
        return has(keyOrWords) ? get(keyOrWords) : said(keyOrWords);
    }

    /// The name of a language in this one.
    ///
    /// @param code BCP 47
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale());
    }

    /// The text of a word of the engine's, such as a state or an intent; the word itself where nobody has named it
    /// yet.
    public String word(String group, String word) {
        var key = group + "." + word;
        return has(key) ? get(key) : word.replace('_', ' ');
    }
}
