package app.parley.knowledge.reader;

import java.io.IOException;

/// Something unpacks to more than anybody would have written.
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(long most) {
        super("more than " + most + " bytes");
    }
}
