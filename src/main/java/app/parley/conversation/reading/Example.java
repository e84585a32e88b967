package app.parley.conversation.reading;

/// A text, and what it is about.
public record Example(String text, String label) {
    public Example {
        if (label.isBlank()) {
            throw new IllegalArgumentException("an example needs a label");
        }
    }
}
