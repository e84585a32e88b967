package app.parley.settings.hours;

/// Hours that nobody can read; the message says what is wrong in plain words.
public final class HoursUnclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HoursUnclear(String message) {
        super(message);
    }
}
