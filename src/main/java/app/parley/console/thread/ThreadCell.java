package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.console.media.MessageFiles;
import app.parley.console.parts.MessageRow;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.Cell;
import org.jspecify.annotations.Nullable;

/// A row of the thread that is used again and again, for whatever item. It makes each kind of row once.
final class ThreadCell extends Region implements Cell<ThreadItem, ThreadCell> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private final Look look;
    private final ThreadViewModel viewModel;
    private final MessageFiles files;
    private final Predicate<Object> isMarked;
    private @Nullable DayRow day;
    private @Nullable MessageRow message;
    private @Nullable NoteRow note;
    private @Nullable DraftRow draft;
    private @Nullable Region row;
    private @Nullable ThreadItem item;

    /// @param isMarked whether the item of this key is the one the keyboard is at
    ThreadCell(Look look, ThreadViewModel viewModel, MessageFiles files, Predicate<Object> isMarked, ThreadItem first) {
        this.look = look;
        this.viewModel = viewModel;
        this.files = files;
        this.isMarked = isMarked;
        getStyleClass().add("thread-cell");
        updateItem(first);
    }

    @Nullable
    ThreadItem item() {
        return item;
    }

    @Override
    public ThreadCell getNode() {
        return this;
    }

    @Override
    public boolean isReusable() {
        return true;
    }

    @Override
    public void updateItem(ThreadItem now) {
        item = now;
        var wanted = switch (now) {
            case ThreadItem.Day(var at) -> {
                day = day == null ? new DayRow(look) : day;
                day.show(at);
                yield day;
            }
            case ThreadItem.Message(var shown) -> {
                message = message == null ? new MessageRow(look, viewModel.wishes(), files) : message;
                message.show(shown);
                yield message;
            }
            case ThreadItem.Note(var shown) -> {
                note = note == null ? new NoteRow(look) : note;
                note.show(shown);
                yield note;
            }
            case ThreadItem.Draft(var shown) -> {
                draft = draft == null ? new DraftRow(look, viewModel, files.ours()) : draft;
                draft.show(shown);
                yield draft;
            }
        };
        if (row != wanted) {
            row = wanted;
            getChildren().setAll((Node) wanted);
        }
        mark();
        requestLayout();
    }

    void mark() {
        pseudoClassStateChanged(MARKED, item != null && isMarked.test(item.key()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (row == null) {
            return 0;
        }
        double room = width < 0 ? -1 : Math.max(0, width - snappedLeftInset() - snappedRightInset());
        return snapSizeY(snappedTopInset() + row.prefHeight(room) + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        if (row != null) {
            row.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
