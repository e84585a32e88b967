package app.parley.settings.hours;

/// Hours that nobody can read; it says what is wrong in plain words.
public final class HoursUnclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String plainly;

    public HoursUnclear(String plainly) {
        super(plainly);
        this.plainly = plainly;
    }

    public String plainly() {
        return plainly;
    }
}
