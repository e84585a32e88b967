package app.parley.connector.model;

import app.parley.storage.Resources;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words that the offline model knows, from `offline.json`.
///
/// @param languages by BCP 47 primary code
/// @param forPeople what a person must see, the most pressing first
/// @param intents everything else that words may tell, first match wins
@JsonIgnoreProperties("about")
record Vocabulary(
        Map<String, Language> languages,
        @JsonProperty("for_people") List<Sign> forPeople,
        List<Sign> intents) {
    /// One common word may be a name or a loan word; two are a sentence.
    private static final int WORDS_THAT_TELL = 2;

    /// @param tells words that only this language of ours has
    /// @param say what we may say of our own accord: `hello`, `greeting`, `thanks`
    record Language(
            List<String> greetings,
            List<String> thanks,
            List<String> fillers,
            List<String> tells,
            Map<String, String> say) {
        String saying(String what) {
            return say.getOrDefault(what, "");
        }
    }

    record Sign(String intent, List<String> words) {}

    static Vocabulary shipped() {
        try {
            return new ObjectMapper().readValue(Resources.text(Vocabulary.class, "offline.json"), Vocabulary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("offline.json cannot be read", e);
        }
    }

    /// The language of a text, if it is one of ours and the text is long enough to tell.
    Optional<String> languageOf(Words words) {
        var best = Optional.<String>empty();
        var most = WORDS_THAT_TELL - 1L;
        var second = 0L;
        for (var language : languages.entrySet()) {
            var count = words.count(language.getValue().tells());
            if (count > most) {
                second = best.isPresent() ? most : second;
                most = count;
                best = Optional.of(language.getKey());
            } else {
                second = Math.max(second, count);
            }
        }
        return most > second ? best : Optional.empty();
    }

    /// Ours by the code of any region, as `pt` for `pt-BR`.
    static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    static Optional<String> intent(List<Sign> signs, Words words) {
        return signs.stream()
                .filter(sign -> words.haveOneOf(sign.words()))
                .map(Sign::intent)
                .findFirst();
    }
}
