package app.parley.agent;

/// Something a model may ask for before it answers. A tool reads and reckons; it changes nothing and sends nothing.
public interface Tool {
    /// As the model names it: `search_knowledge`.
    String name();

    /// What it is for and what it takes, in one line for the model.
    String about();

    /// @param query the model's words, of any kind
    /// @param turn for whom
    Found use(String query, Turn turn);
}
