package app.parley.agent;

/// Hears of what really goes out to models, request by request, whoever asks and whatever comes of it.
public interface Meter {

    /// A request goes out.
    void asked(String model);

    /// A request was answered.
    ///
    /// @param tokens of its prompt
    void answered(String model, int tokens);

    /// Nobody who counts.
    static Meter nobody() {
        return new Meter() {
            @Override
            public void asked(String model) {}

            @Override
            public void answered(String model, int tokens) {}
        };
    }
}
