package app.parley.desk.approvals;

/// What one check says of a draft.
///
/// @param name as `grounded`
/// @param evidence what it rests on; "" if there is nothing to say
public record CheckShown(String name, Result result, String evidence) {
    public enum Result {
        PASS,
        WARN,
        FAIL
    }
}
