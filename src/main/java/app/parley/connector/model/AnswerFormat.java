package app.parley.connector.model;

import java.util.Optional;

/// How a server is asked for JSON, strictest first.
enum AnswerFormat {
    JSON_SCHEMA,
    JSON_OBJECT,
    /// Words in the prompt and nothing else.
    PLAIN;

    Optional<AnswerFormat> weaker() {
        return switch (this) {
            case JSON_SCHEMA -> Optional.of(JSON_OBJECT);
            case JSON_OBJECT -> Optional.of(PLAIN);
            case PLAIN -> Optional.empty();
        };
    }
}
