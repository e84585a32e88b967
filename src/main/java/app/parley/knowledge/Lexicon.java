package app.parley.knowledge;

import app.parley.storage.Resources;

/// The words we ship, read once: every index shares them.
final class Lexicon {
    private static final String VOCABULARY_FILE = Resources.text(Lexicon.class, "vocabulary.txt")
            + "\n" + Resources.text(Lexicon.class, "goods.txt")
            + "\n" + Countries.vocabulary();
    private static final String STOP_WORDS_FILE = Resources.text(Lexicon.class, "stopwords.txt");
    private static final WordReader WORDS = new WordReader(new FormAnalyzer());
    private static final Vocabulary VOCABULARY = new Vocabulary(WORDS, VOCABULARY_FILE);
    private static final StopWords STOP_WORDS = new StopWords(WORDS, STOP_WORDS_FILE);

    static final MeaningReader MEANINGS = new MeaningReader(WORDS, VOCABULARY, STOP_WORDS);
    static final QueryReader QUERIES = new QueryReader(MEANINGS, VOCABULARY, STOP_WORDS);

    /// Another one where the words are others.
    static final String VERSION = VOCABULARY_FILE.hashCode() + " " + STOP_WORDS_FILE.hashCode();

    private Lexicon() {}
}
