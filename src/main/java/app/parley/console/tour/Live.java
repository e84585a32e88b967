package app.parley.console.tour;

import app.parley.desk.connect.ConnectDesk;
import java.lang.reflect.Proxy;

/// The wizard's desk of an engine that works with its number already.
final class Live {
    private Live() {}

    static ConnectDesk desk(ConnectDesk real) {
        return (ConnectDesk) Proxy.newProxyInstance(
                ConnectDesk.class.getClassLoader(),
                new Class<?>[] {ConnectDesk.class},
                (_, method, arguments) ->
                        method.getName().equals("isLive") ? Boolean.TRUE : method.invoke(real, arguments));
    }
}
