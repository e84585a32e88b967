package app.parley.console.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javafx.collections.ObservableList;

/// Changes a list that is shown only where it differs, so that nothing else moves or loses its place.
final class ListChanges {
    private ListChanges() {}

    static void apply(ObservableList<Row> shown, List<Row> wanted) {
        var kept = new HashSet<UUID>();
        wanted.forEach(row -> kept.add(row.id()));
        shown.removeIf(row -> !kept.contains(row.id()));
        for (int i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            if (i >= shown.size()) {
                shown.add(row);
            } else if (!shown.get(i).id().equals(row.id())) {
                shown.removeIf(other -> other.id().equals(row.id()));
                shown.add(Math.min(i, shown.size()), row);
            } else if (!shown.get(i).equals(row)) {
                shown.set(i, row);
            }
        }
    }
}
