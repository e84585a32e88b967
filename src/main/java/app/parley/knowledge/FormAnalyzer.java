package app.parley.knowledge;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// Cuts text into the terms of a [FormField]: Unicode words, folded, then stemmed where the field has a language.
/// Stems are taken of folded words, because customers leave accents out.
final class FormAnalyzer extends Analyzer {
    /// Customers leave apostrophes out as well: `whats`, `dont`.
    private static final NormalizeCharMap NO_APOSTROPHES = noApostrophes();

    FormAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(NO_APOSTROPHES, reader);
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }

    private static NormalizeCharMap noApostrophes() {
        var map = new NormalizeCharMap.Builder();
        map.add("'", "");
        map.add("’", "");
        return map.build();
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var form = FormField.named(fieldName);
        if (form == FormField.CONCEPTS || form == FormField.TOPICS) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
        }
        var tokenizer = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(tokenizer);
        var language = form.language();
        return new TokenStreamComponents(
                tokenizer, language == null ? folded : new SnowballFilter(folded, language.stemmer()));
    }
}
