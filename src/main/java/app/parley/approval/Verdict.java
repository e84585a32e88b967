package app.parley.approval;

/// What a check found.
public enum Verdict {
    PASS,
    WARN,
    FAIL
}
