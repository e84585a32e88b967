package app.parley.approval.check;

/// Tells whether a text says anything that must come from somewhere: a figure, a date, a link, a promise, or words
/// about
/// price, stock and the like.
public final class Commitments {
    private final Reader reader = new Reader(new Vocabulary());

    public boolean areIn(String text) {
        return text.length() > Wording.LONGEST
                || !reader.read(text).statements().isEmpty()
                || !reader.acrossLines(text, reader.read(text)).isEmpty();
    }
}
