package app.parley.knowledge.reader;

/// Something in a file that was left out.
///
/// @param line where it stands, from 1; 0 for no line of its own
/// @param reason begins with the field's name where a field is wrong, as `price: must not be negative`
public record LeftOut(int line, String reason) {}
