package app.parley.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words that wrap, in whatever direction they run. What runs from left to right is a label; what does not is drawn
/// word by word, for the reason that [Directions] gives.
public final class Prose extends StackPane {
    private static final Pattern WORD = Pattern.compile("\\s|[\\p{L}\\p{M}\\p{N}\\u200c\\u200d]+|.", Pattern.DOTALL);

    /// Beyond it nobody reads on a screen, and a node a word is too many.
    private static final int LONGEST = 6_000;

    private String text = "";

    /// For FXML.
    public Prose() {
        this(new String[0]);
    }

    public Prose(String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    public static Prose of(String text, String... styleClasses) {
        var prose = new Prose(styleClasses);
        prose.setText(text);
        return prose;
    }

    public String getText() {
        return text;
    }

    public void setText(String words) {
        text = words;
        setAccessibleText(words);
        setNodeOrientation(Directions.of(words));
        getChildren().setAll(Directions.turns(words) ? flow(words) : label(words));
    }

    private Node label(String words) {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof Label known) {
            known.setText(words);
            return known;
        }
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node flow(String words) {
        var flow = new TextFlow();
        flow.getStyleClass().add("right-to-left");
        flow.getChildren().setAll(pieces(words));
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    private static List<Text> pieces(String words) {
        var shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        var pieces = new ArrayList<Text>();
        var found = WORD.matcher(shown);
        while (found.find()) {
            pieces.add(new Text(found.group()));
        }
        return pieces;
    }
}
