package app.parley.agent;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Words that agents say without a model.
final class Plain {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Plain() {}

    /// What a customer may be told when a person takes over, in their language.
    static String personWillAnswer(@Nullable String language) {
        return bundle(language).getString("person.will.answer");
    }

    /// Why there is no draft, in words an operator can act on.
    static String problem(ModelUnavailableException.Reason reason) {
        return bundle("en").getString("problem." + reason.name().toLowerCase(Locale.ROOT));
    }

    static String problem(String key) {
        return bundle("en").getString("problem." + key);
    }

    /// Why nothing was written, as the end of a sentence.
    static String unwritten(ModelUnavailableException why) {
        var key = why.isForLong() ? "quota.day" : why.reason().name().toLowerCase(Locale.ROOT);
        return bundle("en").getString("unwritten." + key);
    }

    private static ResourceBundle bundle(@Nullable String language) {
        return ResourceBundle.getBundle(
                "app.parley.agent.plain", Locale.forLanguageTag(language == null ? "en" : language), EXACT);
    }
}
