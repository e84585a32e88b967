package app.parley.approval.learning;

/// A stretch of a text beside another one: in both, only in the first, or only in the second.
public record Piece(Kind kind, String text) {
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    boolean isBlankBetween() {
        return kind == Kind.SAME && text.isBlank();
    }
}
