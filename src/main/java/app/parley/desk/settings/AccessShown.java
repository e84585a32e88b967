package app.parley.desk.settings;

/// One field of a connection as it stands.
///
/// @param value "" for a secret, which is never shown again
/// @param variable the environment variable that can give it, and does where `origin` says so
public record AccessShown(AccessField field, boolean secret, Origin origin, String value, String variable) {

    /// Where it comes from.
    public enum Origin {
        ENVIRONMENT,
        SETTINGS,
        NOWHERE
    }
}
