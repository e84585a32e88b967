package app.parley.approval.check;

/// A piece of a folded text.
///
/// @param text the word, the figure as a plain decimal, or the sign
/// @param from where it begins in the folded text
/// @param to where the next character stands
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        WORD,
        NUMBER,
        /// A link, an e-mail address or the like, already without `https://` and `www.`.
        ADDRESS,
        SIGN,
        /// A comma, a bracket: a breath.
        PAUSE,
        /// The end of a sentence or a line.
        STOP
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isBreak() {
        return kind == Kind.PAUSE || kind == Kind.STOP;
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean touches(Token next) {
        return to == next.from;
    }
}
