package app.parley.desk.knowledge;

import java.util.UUID;

/// A passage that was found.
///
/// @param heading what it answers; a product's name, a text's title
/// @param quote what may be said
/// @param score how sure we are that it answers, 0 to 1
public record PassageShown(UUID item, ItemKind kind, String heading, String quote, double score, Fit fit) {}
