package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.Outlet;
import app.parley.desk.connect.Tunnel;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Looks how far the tunnel is, says what is next, and does it where Parley can.
final class TunnelBox extends VBox {
    private final Look look;
    private final ConnectViewModel model;
    private final Outlet outlet;
    private final Label said = Controls.wrapped("");
    private final Button open;
    private final Button page;

    TunnelBox(PageParts parts, ConnectViewModel model, Outlet outlet) {
        this.look = parts.look();
        this.model = model;
        this.outlet = outlet;
        getStyleClass().add("connect-fields");
        var ask = Controls.button(
                look.text("connect.tunnel.look"),
                () -> model.rungProperty().get().tunnel().ifPresent(model.tunnel::look));
        ask.setId("connect-tunnel-look");
        open = Controls.button(look.text("connect.tunnel.open"), model.tunnel::open);
        open.setId("connect-tunnel-open");
        page = Controls.button(look.text("connect.tunnel.page"), this::browse);
        page.setId("connect-tunnel-page");
        said.setId("connect-tunnel-said");
        var line = new HBox(ask, open, page);
        line.getStyleClass().add("settings-line");
        getChildren().setAll(line, said);
        parts.tie(model.tunnel.busyProperty().subscribe(busy -> {
            ask.setDisable(busy);
            open.setDisable(busy);
        }));
        parts.tie(model.tunnel.foundProperty().subscribe(this::show));
    }

    private void show(@Nullable Tunnel found) {
        Controls.shown(said, found != null);
        Controls.shown(open, found != null && found.step() == Tunnel.Step.CLOSED && isOurs());
        Controls.shown(page, found != null && found.link() != null);
        if (found == null) {
            return;
        }
        boolean done = found.step() == Tunnel.Step.OPEN;
        var kind = model.rungProperty().get().name().toLowerCase(Locale.ROOT);
        said.setText(
                look.text("connect.tunnel." + kind + "." + found.step().name().toLowerCase(Locale.ROOT)));
        said.setGraphic(Controls.icon(done ? Feather.CHECK_CIRCLE : Feather.INFO, done ? "success" : "muted"));
    }

    /// Parley switches on only what needs no words of the person's.
    private boolean isOurs() {
        return model.rungProperty().get().tunnel().equals(Optional.of(Tunnel.Kind.TAILSCALE));
    }

    private void browse() {
        var found = model.tunnel.foundProperty().get();
        if (found != null && found.link() != null) {
            try {
                outlet.browse(found.link());
            } catch (IOException e) {
                model.cannotBrowse(e);
            }
        }
    }
}
