package app.parley.console.connect;

import app.parley.console.Desks;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.console.media.Outlet;
import java.time.InstantSource;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The connection wizard, over the whole window. It outlives its nodes.
public final class Connect {
    private final ConnectViewModel model;
    private final BillViewModel bill;
    private final LiveViewModel live;
    private final Outlet outlet;
    private @Nullable ConnectView view;

    /// @param leave goes back to where the person came from
    /// @param startAgain ends the engine and starts it with what was kept
    public Connect(
            Background background, Desks desks, Notices notices, Outlet outlet, Runnable leave, Runnable startAgain) {
        this.model = new ConnectViewModel(
                background, desks.connect(), desks.settings(), notices, new ConnectViewModel.Ways(leave, startAgain));
        this.bill = new BillViewModel(background, desks.costs());
        this.live = new LiveViewModel(
                background, desks.connect(), desks.inbox(), desks.settings(), notices, InstantSource.system());
        this.outlet = outlet;
    }

    /// Makes its nodes; again when the language changes.
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new ConnectView(look, model, bill, live, outlet);
        view = made;
        return made.load();
    }

    /// The person has come here.
    public void entered() {
        model.begin();
        if (view != null) {
            view.focus();
        }
    }

    /// Stops listening, for good.
    public void close() {
        model.close();
        live.close();
        if (view != null) {
            view.close();
        }
    }
}
