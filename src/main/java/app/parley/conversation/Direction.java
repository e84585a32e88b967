package app.parley.conversation;

import java.util.Locale;

/// Who wrote a message: the contact, we, or the owner from the phone.
public enum Direction {
    INBOUND,
    OUTBOUND,
    ECHO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
