package app.parley.desk.knowledge;

/// What sort of thing is known.
public enum ItemKind {
    /// A question with its answer.
    ENTRY,
    PRODUCT,
    DOCUMENT,
    POLICY
}
