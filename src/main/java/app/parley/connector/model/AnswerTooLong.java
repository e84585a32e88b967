package app.parley.connector.model;

import java.io.IOException;

/// A server sent more than any answer can have.
final class AnswerTooLong extends IOException {
    private static final long serialVersionUID = 1;

    AnswerTooLong(long most) {
        super("more than " + most + " bytes");
    }
}
