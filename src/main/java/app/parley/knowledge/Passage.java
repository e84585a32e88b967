package app.parley.knowledge;

/// Words of the business that bear on a question, with where they stand.
///
/// @param quote what may be said
/// @param source as `entry 0198… "When do you open?"`
/// @param question what the quote answers; a product's name, a text's title
/// @param score how sure we are that it answers, 0 to 1; [Sureness] has the formula
public record Passage(KnowledgeId id, Kind kind, String quote, String source, String question, double score) {
    /// The same, fitting so well.
    Passage scored(double fit) {
        return new Passage(id, kind, quote, source, question, fit);
    }
}
