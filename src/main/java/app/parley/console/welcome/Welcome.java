package app.parley.console.welcome;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.desk.settings.SettingsDesk;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The page of the first start, shown while `Preferences.welcomed` is false. What was said is kept before a door opens.
public final class Welcome {
    private final WelcomeViewModel model;
    private final Runnable lookAround;
    private final Runnable connect;
    private @Nullable WelcomeView view;

    /// @param lookAround shows the demo shop
    /// @param connect leads to the settings, where a number is connected
    public Welcome(Background background, SettingsDesk desk, Notices notices, Runnable lookAround, Runnable connect) {
        this.model = new WelcomeViewModel(background, desk, notices);
        this.lookAround = lookAround;
        this.connect = connect;
    }

    /// Makes its nodes; again when the language changes.
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new WelcomeView(look, model, lookAround, connect);
        view = made;
        return made.load();
    }

    /// The focus goes to the door that most people take.
    public void entered() {
        if (view != null) {
            view.focus();
        }
    }
}
