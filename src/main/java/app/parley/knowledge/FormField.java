package app.parley.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One text is indexed in several forms, each a field of its own.
enum FormField {
    /// The words themselves, without accents and capitals.
    WORDS(null),
    EN(Language.EN),
    ES(Language.ES),
    PT(Language.PT),
    /// What the words mean, as our vocabulary names it.
    CONCEPTS(null),
    /// What it is about as a whole, as examples of customers' questions name it.
    TOPICS(null);

    private final @Nullable Language language;

    FormField(@Nullable Language language) {
        this.language = language;
    }

    @Nullable
    Language language() {
        return language;
    }

    static FormField of(Language language) {
        return switch (language) {
            case EN -> EN;
            case ES -> ES;
            case PT -> PT;
        };
    }

    /// The name of the index field that holds this form of a part.
    String in(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + "." + name().toLowerCase(Locale.ROOT);
    }

    static FormField named(String indexField) {
        return valueOf(indexField.substring(indexField.indexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /// A piece of knowledge has what it is about, and the words themselves.
    enum Part {
        HEADING,
        TEXT
    }
}
