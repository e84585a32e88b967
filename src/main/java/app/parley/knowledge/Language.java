package app.parley.knowledge;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// The languages whose inflections we know. Nobody tells us which one a text is in, so it is read in all of them.
enum Language {
    EN,
    ES,
    PT;

    /// A stemmer of its own for the caller: stemmers keep the word they work on.
    SnowballStemmer stemmer() {
        return switch (this) {
            case EN -> new EnglishStemmer();
            case ES -> new SpanishStemmer();
            case PT -> new PortugueseStemmer();
        };
    }
}
