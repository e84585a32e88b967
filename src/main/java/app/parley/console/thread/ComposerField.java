package app.parley.console.thread;

import app.parley.console.kit.Directions;
import app.parley.desk.Typed;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Where one writes: as high as its words need, up to six lines.
final class ComposerField extends TextArea {
    private static final int MOST_LINES = 6;

    /// Such words need all the lines there are; nobody has to measure them.
    private static final int LONG = 1200;

    private final Text ruler = new Text();

    ComposerField() {
        getStyleClass().add("composer-field");
        setWrapText(true);
        Directions.follow(this);
        setTextFormatter(new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - Typed.MOST;
            if (over > 0) {
                var added = change.getText();
                change.setText(added.substring(0, Math.max(0, added.length() - over)));
            }
            return change;
        }));
        textProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefHeight(double width) {
        double frame = snappedTopInset() + snappedBottomInset();
        double side = snappedLeftInset() + snappedRightInset();
        if (lookup(".content") instanceof Region content) {
            frame += content.snappedTopInset() + content.snappedBottomInset();
            side += content.snappedLeftInset() + content.snappedRightInset();
        }
        ruler.setFont(getFont());
        ruler.setWrappingWidth(0);
        ruler.setText("X");
        double line = ruler.getLayoutBounds().getHeight();
        return snapSizeY(frame + Math.min(MOST_LINES * line, wordsHeight(getWidth() - side, line)) + 1);
    }

    private double wordsHeight(double room, double line) {
        var text = getText();
        if (text.isEmpty() || room <= 0) {
            return line;
        }
        if (text.length() > LONG) {
            return MOST_LINES * line;
        }
        if (Directions.turns(text)) {
            return line * text.lines().count();
        }
        ruler.setWrappingWidth(room);
        ruler.setText(text.endsWith("\n") ? text + "X" : text);
        return ruler.getLayoutBounds().getHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
