package app.parley.knowledge;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// Cuts text into the terms of a [FormField]: Unicode words, folded, then stemmed where the field has a language.
/// Stems are taken of folded words, because customers leave accents out.
final class FormAnalyzer extends Analyzer {
    FormAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var form = FormField.named(fieldName);
        if (form == FormField.CONCEPTS) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
        }
        var tokenizer = new ICUTokenizer();
        TokenStream folded = new ICUFoldingFilter(tokenizer);
        var language = form.language();
        return new TokenStreamComponents(
                tokenizer, language == null ? folded : new SnowballFilter(folded, language.stemmer()));
    }
}
