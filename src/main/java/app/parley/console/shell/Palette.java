package app.parley.console.shell;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The command palette: a field, and below it what it leads to. Arrows choose, Enter goes there.
final class Palette extends VBox {
    private static final double ROW = 36;
    private static final int ROWS = 11;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Runnable close;

    Palette(Look look, PaletteViewModel viewModel, Runnable close) {
        this.close = close;
        getStyleClass().addAll("palette", "floating");
        field.setPromptText(look.text("shell.palette.prompt"));
        field.setAccessibleText(look.text("shell.palette.prompt"));
        field.setId("palette-field");
        field.textProperty().addListener((_, _, typed) -> viewModel.type(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setItems(viewModel.found());
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS);
        list.setFocusTraversable(false);
        list.setPlaceholder(Controls.label(look.text("shell.palette.nothing"), "muted"));
        list.setCellFactory(_ -> new Entry());
        viewModel.found().addListener((ListChangeListener<PaletteEntry>) _ -> first());
        getChildren().addAll(field, list);
        first();
    }

    TextField field() {
        return field;
    }

    private void first() {
        if (list.getItems().isEmpty()) {
            return;
        }
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS - 1;
            case PAGE_UP -> 1 - ROWS;
            default -> 0;
        };
        if (step != 0) {
            int last = list.getItems().size() - 1;
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            run(list.getSelectionModel().getSelectedItem());
        }
    }

    private void run(@Nullable PaletteEntry entry) {
        if (entry != null) {
            close.run();
            entry.run().run();
        }
    }

    private final class Entry extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label detail = Controls.label("", "caption");
        private final Label keys = Controls.label("", "key-cap");
        private final HBox row = new HBox(title, detail, Controls.spacer(), keys);

        private Entry() {
            row.getStyleClass().add("palette-row");
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            title.setText(entry.title());
            title.setGraphic(Controls.icon(entry.icon()));
            detail.setText(entry.detail());
            keys.setText(entry.keys());
            Controls.shown(keys, !entry.keys().isEmpty());
            setGraphic(row);
            setAccessibleText(entry.title() + ", " + entry.detail());
        }
    }
}
