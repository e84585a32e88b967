package app.parley.console.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps what is read where it is while rows come and go above it, and tells how far down the reader is.
final class ListAnchor implements Rows.Watcher {
    private final ListView<ListRow> list;
    private final ConversationsViewModel model;
    private final IntConsumer seenUpTo;
    private final List<Seen> seen = new ArrayList<>();
    private @Nullable VirtualFlow<?> flow;

    /// A row that was in sight, and how far from the top.
    private record Seen(ListRow row, double y) {}

    ListAnchor(ListView<ListRow> list, ConversationsViewModel model, IntConsumer seenUpTo) {
        this.list = list;
        this.model = model;
        this.seenUpTo = seenUpTo;
        list.skinProperty().subscribe(skin -> {
            if (skin != null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
                flow = found;
                found.positionProperty().subscribe(_ -> tell());
            }
        });
    }

    private void tell() {
        if (flow != null) {
            seenUpTo.accept((int) (flow.getPosition() * list.getItems().size()));
        }
    }

    /// Brings a row into sight, and moves nothing if it is.
    void show(int row) {
        if (flow != null && row >= 0) {
            list.layout();
            flow.scrollTo(row);
        }
    }

    @Override
    public void before() {
        seen.clear();
        if (flow == null || flow.getFirstVisibleCell() == null || atTheTop(flow)) {
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last =
                Math.min(flow.getLastVisibleCell().getIndex(), list.getItems().size() - 1);
        for (int i = first; i <= last; i++) {
            var cell = flow.getVisibleCell(i);
            if (cell != null) {
                seen.add(new Seen(list.getItems().get(i), cell.getLayoutY()));
            }
        }
    }

    private static boolean atTheTop(VirtualFlow<?> flow) {
        var first = flow.getFirstVisibleCell();
        return first.getIndex() == 0 && first.getLayoutY() >= 0;
    }

    @Override
    public void after() {
        if (flow == null) {
            return;
        }
        list.layout();
        seen.stream().filter(row -> stays(row.row())).findFirst().ifPresent(this::moveBack);
        seen.clear();
        tell();
    }

    /// What has changed has moved, and is no mark.
    private boolean stays(ListRow row) {
        int at = model.indexOf(row);
        return at >= 0 && list.getItems().get(at) == row;
    }

    private void moveBack(Seen mark) {
        var first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow == null || first == null) {
            return;
        }
        double height = list.getFixedCellSize();
        double wanted = model.indexOf(mark.row()) * height - mark.y();
        double now = first.getIndex() * height - first.getLayoutY();
        if (Math.abs(wanted - now) > 0.5) {
            flow.scrollPixels(wanted - now);
        }
    }
}
