package app.parley.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the phone book on the owner's phone says of a number.
///
/// @param phone digits with the country code
/// @param name null if it says nothing any more
public record PhoneBookEntry(String phone, @Nullable String name, Instant at) {
    @Override
    public String toString() {
        return "phone book entry of " + at;
    }
}
