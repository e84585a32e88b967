package app.parley.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a long text into pieces that can be quoted: whole paragraphs where they fit, else sentences.
final class Chunks {
    static final int LONGEST = 800;
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final List<String> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Chunks() {}

    static List<String> of(String text) {
        var chunks = new Chunks();
        for (var paragraph : BETWEEN_PARAGRAPHS.split(text.strip())) {
            chunks.paragraph(paragraph.strip());
        }
        chunks.close();
        return List.copyOf(chunks.done);
    }

    private void paragraph(String paragraph) {
        if (paragraph.length() <= LONGEST) {
            put(paragraph, "\n\n");
            return;
        }
        close();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            sentence(paragraph.substring(from, to).strip());
            from = to;
        }
        close();
    }

    private void sentence(String sentence) {
        var rest = sentence;
        while (rest.length() > LONGEST) {
            int at = cut(rest);
            put(rest.substring(0, at).strip(), " ");
            rest = rest.substring(at).strip();
        }
        put(rest, " ");
    }

    /// The last gap between words that keeps the piece short enough; within a word only if there is none.
    private static int cut(String text) {
        for (int at = LONGEST; at > LONGEST / 2; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }

    private void put(String piece, String gap) {
        if (piece.isEmpty()) {
            return;
        }
        if (open.length() + gap.length() + piece.length() > LONGEST) {
            close();
        }
        if (!open.isEmpty()) {
            open.append(gap);
        }
        open.append(piece);
    }

    private void close() {
        if (!open.isEmpty()) {
            done.add(open.toString());
            open.setLength(0);
        }
    }
}
