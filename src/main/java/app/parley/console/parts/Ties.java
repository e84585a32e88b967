package app.parley.console.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// What ties nodes to a view-model that outlives them.
public final class Ties {
    private final List<Subscription> all = new ArrayList<>();

    public void add(Subscription subscription) {
        all.add(subscription);
    }

    public void cut() {
        all.forEach(Subscription::unsubscribe);
        all.clear();
    }
}
