package app.parley.console.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows of the list. What changes together is told together, and watchers can keep their place meanwhile.
final class Rows extends ModifiableObservableListBase<ListRow> {
    private final List<ListRow> all = new ArrayList<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private int depth;

    /// Whoever shows the rows.
    interface Watcher {
        void before();

        void after();
    }

    /// @return what ends the watching
    Runnable watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void together(Runnable changes) {
        if (depth++ > 0) {
            changes.run();
            depth--;
            return;
        }
        List.copyOf(watchers).forEach(Watcher::before);
        beginChange();
        try {
            changes.run();
        } finally {
            depth--;
            endChange();
            List.copyOf(watchers).forEach(Watcher::after);
        }
    }

    @Override
    public ListRow get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    protected void doAdd(int index, ListRow row) {
        all.add(index, row);
    }

    @Override
    protected ListRow doSet(int index, ListRow row) {
        return all.set(index, row);
    }

    @Override
    protected ListRow doRemove(int index) {
        return all.remove(index);
    }
}
