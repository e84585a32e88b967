package app.parley.desk.knowledge;

/// Whether a passage is sure enough to answer a question.
public enum Fit {
    ANSWERS,
    /// It bears on the question, and answers nothing alone.
    UNSURE,
    FAR
}
