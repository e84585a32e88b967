package app.parley.console.kit;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Words in one line, ended by an ellipsis where there is no room for all of them. It does what a label does at a
/// quarter of a label's price, for the rows of long lists: one text, which carries the style classes and is
/// coloured by `-fx-fill`. Whoever holds it says its words to a screen reader.
public final class OneLine extends Region {
    private static final String ELLIPSIS = "…";

    /// No screen is wider.
    private static final int LONGEST = 400;

    private final Text text = new Text();
    private String words = "";
    private double cutFor = -1;
    private double whole = -1;

    public OneLine(String... styleClasses) {
        text.getStyleClass().addAll(styleClasses);
        text.setTextOrigin(VPos.TOP);
        text.fontProperty().subscribe(this::measureAgain);
        text.setManaged(false);
        getChildren().add(text);
        setMinWidth(0);
    }

    public String getText() {
        return words;
    }

    /// @param now without line breaks
    public void setText(String now) {
        var shown = now.length() <= LONGEST ? now : now.substring(0, LONGEST);
        if (words.equals(shown)) {
            return;
        }
        words = shown;
        setNodeOrientation(Directions.of(shown));
        Directions.mark(text, shown);
        measureAgain();
    }

    private void measureAgain() {
        cutFor = -1;
        whole = -1;
        requestLayout();
    }

    private double whole() {
        if (whole < 0) {
            text.setText(words);
            cutFor = -1;
            whole = text.getLayoutBounds().getWidth();
        }
        return whole;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(whole());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(text.getLayoutBounds().getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        if (cutFor != room) {
            text.setText(whole() <= room ? words : cut(room));
            cutFor = room;
        }
        text.relocate(0, 0);
    }

    /// As many letters as leave room for the ellipsis, or hardly fewer. How many is guessed from what letters take
    /// so far, for measuring is dear.
    private String cut(double room) {
        double letter = whole() / words.length();
        int fits = 0;
        int tooMany = words.length();
        double taken = 0;
        double tooWide = whole();
        while (tooMany - fits > 1 && room - taken > letter) {
            double share = (room - taken) / (tooWide - taken);
            int tried = Math.clamp(fits + Math.round((tooMany - fits) * share), fits + 1, tooMany - 1);
            double width = measured(tried);
            if (width <= room) {
                fits = tried;
                taken = width;
            } else {
                tooMany = tried;
                tooWide = width;
            }
        }
        return beginning(fits);
    }

    private double measured(int letters) {
        text.setText(beginning(letters));
        return text.getLayoutBounds().getWidth();
    }

    private String beginning(int letters) {
        int end = Math.clamp(letters, 0, words.length());
        boolean halved = end > 0 && Character.isHighSurrogate(words.charAt(end - 1));
        return words.substring(0, halved ? end - 1 : end).stripTrailing() + ELLIPSIS;
    }
}
