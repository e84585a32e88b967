package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How far a message of ours has come: a mark, and the words for it on hover and for screen readers.
public final class Ticks extends HBox {
    private static final double OVERLAP = -9;
    private final Look look;
    private final Hover hover = new Hover(this);
    private String shown = "";

    public Ticks(Look look) {
        this.look = look;
        getStyleClass().add("ticks");
    }

    public void show(String state) {
        if (shown.equals(state)) {
            return;
        }
        shown = state;
        getChildren().clear();
        switch (state) {
            case "delivered" -> add(Feather.CHECK, Feather.CHECK, "");
            case "read", "played" -> add(Feather.CHECK, Feather.CHECK, "accent");
            case "accepted", "sent" -> add(Feather.CHECK, null, "");
            case "failed" -> add(Feather.ALERT_CIRCLE, null, "danger");
            case "unknown" -> add(Feather.HELP_CIRCLE, null, "warning");
            case "cancelled" -> add(Feather.CORNER_UP_LEFT, null, "");
            default -> add(Feather.CLOCK, null, "");
        }
        setSpacing(getChildren().size() > 1 ? OVERLAP : 0);
        var words = look.texts().word("state", state);
        setAccessibleText(words);
        hover.say(words);
    }

    private void add(Ikon first, @Nullable Ikon second, String tone) {
        getChildren().add(mark(first, tone));
        if (second != null) {
            getChildren().add(mark(second, tone));
        }
    }

    private static Node mark(Ikon icon, String tone) {
        return tone.isEmpty() ? Controls.icon(icon, "small") : Controls.icon(icon, "small", tone);
    }
}
