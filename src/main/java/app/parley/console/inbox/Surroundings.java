package app.parley.console.inbox;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.settings.Preferences;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What all parts of the inbox work with.
///
/// @param preferences as they are now, at once
record Surroundings(
        InboxDesk desk,
        Background background,
        Notices notices,
        InstantSource clock,
        Supplier<Preferences> preferences) {

    String person() {
        return preferences.get().person();
    }

    Instant now() {
        return clock.instant();
    }
}
