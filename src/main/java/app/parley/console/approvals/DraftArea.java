package app.parley.console.approvals;

import app.parley.console.kit.Directions;
import app.parley.desk.Typed;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// An editor that is as tall as its words, up to a limit; beyond it scrolls inside.
final class DraftArea extends TextArea {
    private static final double LEAST = 68;
    private static final double MOST = 260;
    private static final double FRAME = 26;
    private static final double SIDES = 34;

    /// More than this fills it anyway.
    private static final int MANY = 3000;

    private final Text measure = new Text();

    DraftArea() {
        setWrapText(true);
        setMinHeight(LEAST);
        textProperty().addListener(_ -> stale());
        widthProperty().addListener(_ -> stale());
        fontProperty().addListener(_ -> stale());
    }

    /// Shows other words.
    void say(String words) {
        setWrapText(!Directions.turns(words));
        setText(words);
    }

    /// JavaFX cannot wrap what runs from right to left: from the first such letter on, lines are as long as they are.
    @Override
    public void replaceText(int start, int end, String text) {
        if (isWrapText() && Directions.turns(text)) {
            setWrapText(false);
        }
        int room = Math.max(0, Shown.MOST - getLength() + end - start);
        super.replaceText(start, end, room == 0 ? "" : Typed.cut(text, room));
    }

    private void stale() {
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        measure.setFont(getFont());
        var text = getText();
        if (text.length() > MANY) {
            return MOST;
        }
        measure.setWrappingWidth(isWrapText() ? Math.max(80, (width > 0 ? width : getWidth()) - SIDES) : 0);
        measure.setText(text.isEmpty() ? " " : text);
        return Math.clamp(Math.ceil(measure.getLayoutBounds().getHeight()) + FRAME, LEAST, MOST);
    }
}
