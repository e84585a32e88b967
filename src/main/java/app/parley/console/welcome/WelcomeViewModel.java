package app.parley.console.welcome;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.SettingsDesk;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What somebody says on the first start, kept before either door opens.
final class WelcomeViewModel {
    private static final int LONGEST_NAME = 200;
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean showing;
    private boolean leaving;

    WelcomeViewModel(Background background, SettingsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        name.subscribe(_ -> problem.set(""));
        language.addListener((_, _, code) -> {
            if (!showing) {
                keep(preferences -> preferences.withLanguage(code), () -> {});
            }
        });
        background.run(desk::preferences, this::show, e -> notices.problem("settings.unreadable", e));
    }

    StringProperty nameProperty() {
        return name;
    }

    /// One of the window's languages; "" for the system's.
    StringProperty languageProperty() {
        return language;
    }

    /// The key of a text; "" if nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void show(Preferences preferences) {
        showing = true;
        if (name.get().isEmpty()) {
            name.set(preferences.person());
        }
        language.set(preferences.language());
        showing = false;
    }

    /// Goes through a door, once, and never comes here again.
    void leave(Runnable door) {
        var person = name.get().replace("\0", "").strip();
        if (person.isEmpty() || person.length() > LONGEST_NAME) {
            problem.set("settings.you.name.wrong");
            return;
        }
        if (leaving) {
            return;
        }
        leaving = true;
        keep(preferences -> preferences.withPerson(person).afterWelcome(), door);
    }

    private void keep(UnaryOperator<Preferences> change, Runnable afterwards) {
        background.run(
                () -> {
                    desk.prefer(change.apply(desk.preferences()));
                    return true;
                },
                _ -> afterwards.run(),
                failure -> {
                    leaving = false;
                    notices.problem("settings.failed", failure);
                });
    }
}
