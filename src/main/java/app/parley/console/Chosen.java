package app.parley.console;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.SettingsDesk;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the person chose, as it stands, without asking the engine. On the FX thread.
final class Chosen {
    private final SettingsDesk desk;
    private final Background background;
    private final Notices notices;
    private final Consumer<Preferences> changed;
    private final Runnable stopListening;
    private Preferences now;

    /// @param changed hears of every other choice
    Chosen(SettingsDesk desk, Preferences now, Background background, Notices notices, Consumer<Preferences> changed) {
        this.desk = desk;
        this.now = now;
        this.background = background;
        this.notices = notices;
        this.changed = changed;
        this.stopListening = desk.listen(background.throttled(this::read));
    }

    Preferences now() {
        return now;
    }

    String person() {
        return now.person();
    }

    private void read() {
        background.run(
                desk::preferences,
                read -> {
                    if (!read.equals(now)) {
                        now = read;
                        changed.accept(read);
                    }
                },
                failure -> notices.problem("problem.unexpected", failure));
    }

    void change(UnaryOperator<Preferences> change) {
        background.run(
                () -> {
                    var wanted = change.apply(desk.preferences());
                    desk.prefer(wanted);
                    return wanted;
                },
                _ -> read(),
                failure -> notices.problem("problem.unexpected", failure));
    }

    void close() {
        stopListening.run();
    }
}
