package app.parley.console.connect;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.connect.Tunnel;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far the tunnel to this computer is, looked at and switched on when somebody wants it.
final class TunnelViewModel {
    private final Background background;
    private final ConnectDesk desk;
    private final Notices notices;
    private final Consumer<String> address;
    private final ReadOnlyObjectWrapper<@Nullable Tunnel> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int question;

    /// @param address is given the tunnel's, once it has one
    TunnelViewModel(Background background, ConnectDesk desk, Notices notices, Consumer<String> address) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.address = address;
    }

    /// Null while nobody has looked.
    ReadOnlyObjectProperty<@Nullable Tunnel> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void look(Tunnel.Kind kind) {
        ask(() -> desk.tunnel(kind));
    }

    void open() {
        ask(desk::openTunnel);
    }

    /// Another way is looked at.
    void forget() {
        question++;
        busy.set(false);
        found.set(null);
    }

    private void ask(Callable<Tunnel> how) {
        question++;
        int asked = question;
        busy.set(true);
        background.run(
                how::call,
                tunnel -> {
                    if (asked == question) {
                        busy.set(false);
                        found.set(tunnel);
                        if (tunnel.address() != null) {
                            address.accept(tunnel.address());
                        }
                    }
                },
                why -> {
                    if (asked == question) {
                        busy.set(false);
                    }
                    notices.problem("connect.failed", why);
                });
    }
}
