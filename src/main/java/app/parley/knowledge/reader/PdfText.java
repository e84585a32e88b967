package app.parley.knowledge.reader;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the text off a page, as long as the page is one that somebody could have written.
final class PdfText extends PDFTextStripper {
    private static final int MOST_LETTERS = 100_000;
    private static final int LOOK_EVERY = 1_000;
    private final InstantSource clock;
    private final Instant end;
    private int letters;
    private long steps;

    /// Drawing the page leads to more than anybody reads.
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    PdfText(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.end = clock.instant().plus(longest);
        setParagraphEnd("\n");
        setAddMoreFormatting(true);
    }

    /// @param page from 1
    /// @throws Endless if it has no end, or all pages together took too long
    String page(PDDocument pdf, int page) throws IOException {
        letters = 0;
        setStartPage(page);
        setEndPage(page);
        return getText(pdf);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps % LOOK_EVERY == 0 && clock.instant().isAfter(end)) {
            throw new Endless();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > MOST_LETTERS) {
            throw new Endless();
        }
        super.processTextPosition(text);
    }
}
