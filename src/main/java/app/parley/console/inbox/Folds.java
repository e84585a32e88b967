package app.parley.console.inbox;

import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.SettingsDesk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which parts of the screen are folded away; they still are after the next start.
final class Folds {
    private final Surroundings around;
    private final SettingsDesk settings;
    private final Map<String, BooleanProperty> parts = new HashMap<>();

    Folds(Surroundings around, SettingsDesk settings) {
        this.around = around;
        this.settings = settings;
    }

    /// @param part a name of its own among all screens
    BooleanProperty folded(String part) {
        return parts.computeIfAbsent(part, this::remembered);
    }

    private BooleanProperty remembered(String part) {
        var folded =
                new SimpleBooleanProperty(around.preferences().get().folded().contains(part));
        folded.subscribe((_, now) -> remember(part, now));
        return folded;
    }

    private void remember(String part, boolean folded) {
        around.background()
                .run(
                        () -> {
                            settings.prefer(with(settings.preferences(), part, folded));
                            return folded;
                        },
                        _ -> {},
                        failure -> around.notices().problem("inbox.action.failed", failure));
    }

    private static Preferences with(Preferences now, String part, boolean folded) {
        var all = new HashSet<>(now.folded());
        if (folded) {
            all.add(part);
        } else {
            all.remove(part);
        }
        return new Preferences(
                now.person(),
                now.theme(),
                now.language(),
                now.compact(),
                now.singleKeys(),
                now.notifications(),
                now.sound(),
                all,
                now.welcomed());
    }
}
