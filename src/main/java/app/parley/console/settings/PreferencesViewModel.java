package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.SettingsDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the window looks and behaves. What is chosen counts at once; a name when it is saved.
final class PreferencesViewModel {
    private static final int LONGEST_NAME = 200;
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final ObjectProperty<Preferences.Theme> theme = new SimpleObjectProperty<>(Preferences.Theme.SYSTEM);
    private final StringProperty language = new SimpleStringProperty("");
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final BooleanProperty singleKeys = new SimpleBooleanProperty();
    private final BooleanProperty translations = new SimpleBooleanProperty(true);
    private final BooleanProperty notifications = new SimpleBooleanProperty();
    private final BooleanProperty sound = new SimpleBooleanProperty();
    private final List<UnaryOperator<Preferences>> wishes = new ArrayList<>();
    private boolean showing;
    private boolean writing;
    final Entry person = new Entry();

    PreferencesViewModel(Background background, SettingsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        chosen(theme, Preferences::withTheme);
        chosen(language, Preferences::withLanguage);
        chosen(compact, Preferences::withCompact);
        chosen(singleKeys, Preferences::withSingleKeys);
        chosen(translations, Preferences::withTranslations);
        chosen(notifications, Preferences::withNotifications);
        chosen(sound, Preferences::withSound);
    }

    private <T> void chosen(Property<T> property, BiFunction<Preferences, T, Preferences> with) {
        property.addListener((_, _, value) -> {
            if (!showing) {
                wish(preferences -> with.apply(preferences, value));
            }
        });
    }

    ObjectProperty<Preferences.Theme> themeProperty() {
        return theme;
    }

    StringProperty languageProperty() {
        return language;
    }

    BooleanProperty compactProperty() {
        return compact;
    }

    BooleanProperty singleKeysProperty() {
        return singleKeys;
    }

    BooleanProperty translationsProperty() {
        return translations;
    }

    BooleanProperty notificationsProperty() {
        return notifications;
    }

    BooleanProperty soundProperty() {
        return sound;
    }

    /// What is on its way to the engine is newer than what comes from it.
    void show(Preferences preferences) {
        if (writing) {
            return;
        }
        showing = true;
        theme.set(preferences.theme());
        language.set(preferences.language());
        compact.set(preferences.compact());
        singleKeys.set(preferences.singleKeys());
        translations.set(!preferences.untranslated());
        notifications.set(preferences.notifications());
        sound.set(preferences.sound());
        person.keep(preferences.person());
        showing = false;
    }

    void savePerson() {
        var name = person.typed();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            person.setProblem("settings.you.name.wrong");
            return;
        }
        person.reset(name);
        wish(preferences -> preferences.withPerson(name));
        notices.tell("settings.saved");
    }

    /// Wishes are carried out one after the other, each on what is kept by then.
    private void wish(UnaryOperator<Preferences> change) {
        wishes.add(change);
        if (!writing) {
            write();
        }
    }

    private void write() {
        var now = List.copyOf(wishes);
        wishes.clear();
        writing = true;
        background.run(
                () -> {
                    var preferences = desk.preferences();
                    for (var change : now) {
                        preferences = change.apply(preferences);
                    }
                    desk.prefer(preferences);
                    return preferences;
                },
                this::written,
                failure -> {
                    notices.problem("settings.failed", failure);
                    writing = false;
                    wishes.clear();
                });
    }

    private void written(Preferences preferences) {
        writing = false;
        if (wishes.isEmpty()) {
            show(preferences);
        } else {
            write();
        }
    }
}
