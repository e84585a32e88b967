package app.parley.desk.thread;

import app.parley.conversation.Direction;

/// Who wrote a message.
public enum Writer {
    CONTACT,
    US,
    /// One of us too, but from the phone and not from here.
    PHONE;

    public static Writer of(Direction direction) {
        return switch (direction) {
            case INBOUND -> CONTACT;
            case OUTBOUND -> US;
            case ECHO -> PHONE;
        };
    }
}
