package app.parley.desk.settings;

/// What somebody typed into a field of a connection.
///
/// @param text "" to forget what was kept
public record AccessWish(AccessField field, String text) {

    /// Shows no text: it may be a secret, in whatever field.
    @Override
    public String toString() {
        return "AccessWish[" + field + "]";
    }
}
