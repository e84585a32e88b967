package app.parley.knowledge.reader;

/// A text that was read from a file.
///
/// @param text paragraphs parted by empty lines
public record Document(String title, String text) {}
