package app.parley.console.parts;

import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// The words of a message: in the direction they run, and the rest of very long ones when it is asked for.
public final class Words extends VBox {
    /// What fits on a screen or two. Laying out more at once would hold up the window.
    private static final int AT_ONCE = 1500;

    private static final int MOST = 20_000;
    private final Prose prose = new Prose("words");
    private final Hyperlink more = new Hyperlink();
    private String whole = "";

    public Words(Look look) {
        more.setText(look.text("message.more"));
        more.setOnAction(_ -> showMore());
        more.getStyleClass().add("caption");
        getChildren().add(prose);
    }

    /// @param gone they speak of the message, and are none of its own
    public void show(String text, boolean gone) {
        whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        boolean cut = whole.length() > AT_ONCE;
        var shown = cut ? cut(whole, AT_ONCE) + "…" : whole;
        prose.setText(shown);
        Rows.mark(prose, "gone", gone);
        Rows.hold(getChildren(), cut ? List.<Node>of(prose, more) : List.of(prose));
    }

    private void showMore() {
        prose.setText(cut(whole, MOST));
        Rows.hold(getChildren(), List.of(prose));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
