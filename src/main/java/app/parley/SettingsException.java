package app.parley;

/// A setting of the environment or the command line cannot be used. The message names it and never shows a secret.
final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(String message) {
        super(message);
    }
}
