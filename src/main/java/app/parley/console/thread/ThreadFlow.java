package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.console.media.MessageFiles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// The rows of a thread. What is under the reader's eyes stays where it is, whatever comes above or below; at the
/// end, what comes is followed.
final class ThreadFlow extends Region {
    /// So many rows before an end, more is asked for.
    private static final int NEAR = 15;

    private static final double FOUND_AT = 0.3;

    /// So many rows fill a window; they are made a few in each frame, and used again from then on.
    private static final int ROWS = 12;

    private static final int IN_A_FRAME = 3;
    private final ObservableList<ThreadItem> shown = FXCollections.observableArrayList();
    private final ThreadViewModel viewModel;
    private final MessageFiles files;
    private final Executor frames;
    private final VirtualFlow<ThreadItem, ThreadCell> flow;
    private final VirtualizedScrollPane<VirtualFlow<ThreadItem, ThreadCell>> pane;
    private boolean following;
    private @Nullable Stand pending;
    private @Nullable Object marked;
    private List<ThreadItem> wanted = List.of();
    private int made;

    /// @param frames where rows are made, a few in each
    ThreadFlow(Look look, ThreadViewModel viewModel, MessageFiles files, Executor frames) {
        this.viewModel = viewModel;
        this.files = files;
        this.frames = frames;
        this.flow = VirtualFlow.createVertical(shown, item -> cell(look, item), VirtualFlow.Gravity.REAR);
        this.pane = new VirtualizedScrollPane<>(flow, ScrollBarPolicy.NEVER, ScrollBarPolicy.AS_NEEDED);
        getStyleClass().add("thread-flow");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(look.text("thread.messages"));
        getChildren().add(pane);
        addEventFilter(ScrollEvent.SCROLL, _ -> following = false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following &= !isScrollBar(event.getTarget()));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> following &= !isScrollBar(event.getTarget()));
        setOnMouseClicked(_ -> requestFocus());
        setOnKeyPressed(new ThreadKeys(this, viewModel, message -> files.act(look, message)));
    }

    private ThreadCell cell(Look look, ThreadItem item) {
        made++;
        return new ThreadCell(look, viewModel, files, key -> key.equals(marked), item);
    }

    private static boolean isScrollBar(Object target) {
        for (var node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    /// Shows these items, and leaves what the reader sees where it is.
    void show(List<ThreadItem> items) {
        wanted = items;
        if (shown.isEmpty() && made < ROWS && (following || pending instanceof Stand.End)) {
            grow(items);
        } else {
            put(items);
        }
    }

    /// The newest first, then more above them with every frame, until the window is full.
    private void grow(List<ThreadItem> items) {
        if (wanted != items) {
            return;
        }
        int size = items.size();
        int next = shown.size() + IN_A_FRAME;
        if (next < size && next < ROWS && (following || pending instanceof Stand.End)) {
            put(items.subList(size - next, size));
            frames.execute(() -> grow(items));
        } else {
            put(items);
        }
    }

    private void put(List<ThreadItem> items) {
        var before = following || pending != null ? null : anchor(items);
        if (shown.isEmpty() || items.isEmpty()) {
            shown.setAll(items);
        } else {
            ItemChanges.apply(shown, items);
        }
        if (before != null) {
            showAt(before);
        }
        requestLayout();
    }

    /// The first row in sight that stays.
    private Stand.@Nullable At anchor(List<ThreadItem> staying) {
        var keys = ItemChanges.keys(staying);
        Stand.At lastResort = null;
        for (int i = Math.max(0, flow.getFirstVisibleIndex()); i < shown.size(); i++) {
            var cell = visible(i);
            if (cell.isEmpty()) {
                return lastResort;
            }
            if (keys.contains(shown.get(i).key())) {
                var at = new Stand.At(shown.get(i).key(), cell.get().getLayoutY());
                if (!(shown.get(i) instanceof ThreadItem.Day)) {
                    return at;
                }
                lastResort = lastResort == null ? at : lastResort;
            }
        }
        return lastResort;
    }

    private Optional<ThreadCell> visible(int index) {
        return index < 0 || index >= shown.size() ? Optional.empty() : flow.getCellIfVisible(index);
    }

    /// Leads the reader there.
    void stand(Stand where) {
        switch (where) {
            case Stand.End _ -> {
                following = true;
                mark(null);
            }
            case Stand.At _ -> {
                following = false;
                put(wanted);
            }
            case Stand.Found(var message) -> {
                following = false;
                put(wanted);
                mark(message);
            }
        }
        pending = where;
        requestLayout();
    }

    private void showAt(Stand.At at) {
        int index = indexOf(at.item());
        if (index >= 0) {
            flow.showAtOffset(index, at.offset());
        }
    }

    private int indexOf(Object key) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
        if (shown.isEmpty() || getHeight() <= 0) {
            return;
        }
        place();
        pane.layout();
        report();
    }

    private void place() {
        switch (pending) {
            case Stand.At at -> showAt(at);
            case Stand.Found(var message) -> showAt(new Stand.At(message, getHeight() * FOUND_AT));
            case Stand.End _ -> {}
            case null -> {}
        }
        pending = null;
        if (following) {
            flow.showAsLast(shown.size() - 1);
        }
    }

    /// Tells where the reader stands, and that more is wanted.
    private void report() {
        if (shown.size() < wanted.size()) {
            return; // more comes in the next frame
        }
        int first = flow.getFirstVisibleIndex();
        int last = flow.getLastVisibleIndex();
        var top = visible(first);
        var bottom = visible(last);
        if (top.isEmpty() || bottom.isEmpty()) {
            return;
        }
        boolean end = last == shown.size() - 1
                && bottom.get().getLayoutY() + bottom.get().getHeight() <= flow.getHeight() + 1;
        following = end && viewModel.atNewestEnd().get();
        viewModel.reads(
                end
                        ? new Stand.End()
                        : new Stand.At(shown.get(first).key(), top.get().getLayoutY()));
        if (first < NEAR) {
            viewModel.older();
        }
        if (last >= shown.size() - NEAR) {
            viewModel.newer();
        }
    }

    void scrollBy(double pixels) {
        following = false;
        flow.scrollYBy(pixels);
        requestLayout();
    }

    void scrollToBeginning() {
        following = false;
        if (!shown.isEmpty()) {
            flow.showAsFirst(0);
            requestLayout();
        }
    }

    private void mark(@Nullable Object key) {
        marked = key;
        flow.visibleCells().forEach(ThreadCell::mark);
    }

    /// Marks the next message, for the keyboard; upwards from the lowest in sight if none is marked.
    void markNext(int step) {
        int at = marked == null ? -1 : indexOf(marked);
        int next = at < 0 ? flow.getLastVisibleIndex() : at + step;
        while (next >= 0 && next < shown.size() && !(shown.get(next) instanceof ThreadItem.Message)) {
            next += step;
        }
        if (next >= 0 && next < shown.size()) {
            mark(shown.get(next).key());
            following = false;
            flow.show(next);
            requestLayout();
        }
    }

    /// The message the keyboard is at.
    Optional<ThreadItem.Message> markedMessage() {
        int index = marked == null ? -1 : indexOf(marked);
        return index >= 0 && shown.get(index) instanceof ThreadItem.Message message
                ? Optional.of(message)
                : Optional.empty();
    }

    VirtualFlow<ThreadItem, ThreadCell> flow() {
        return flow;
    }
}
