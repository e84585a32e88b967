package app.parley.console.tour;

import java.lang.reflect.Proxy;
import java.util.Set;

/// A desk whose engine has gone away: whatever is asked of it fails.
final class Failing {
    /// What only waits for news, or says how the window is to look, goes on.
    private static final Set<String> GOES_ON = Set.of("listen", "preferences");

    private Failing() {}

    static <D> D desk(Class<D> type, D real) {
        var failing = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (GOES_ON.contains(method.getName())) {
                return method.invoke(real, arguments);
            }
            throw new IllegalStateException("the engine does not answer");
        });
        return type.cast(failing);
    }
}
