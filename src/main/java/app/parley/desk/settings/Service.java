package app.parley.desk.settings;

/// What can be connected.
public enum Service {
    WHATSAPP,
    RELAY,
    GEMINI,
    OPENAI
}
