package app.parley.console.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// What ties nodes to a view-model that outlives them.
final class Ties {
    private final List<Subscription> all = new ArrayList<>();

    void add(Subscription subscription) {
        all.add(subscription);
    }

    void cut() {
        all.forEach(Subscription::unsubscribe);
        all.clear();
    }
}
