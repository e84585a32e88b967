package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.desk.thread.Quote;
import app.parley.desk.thread.Writer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a message quotes, in a line above its words. A click or Enter leads to it.
final class QuoteBar extends VBox {
    private static final int LONGEST = 300;
    private final Look look;
    private final Label who = Controls.label("", "caption", "strong");
    private final Label words = Controls.label("", "caption");
    private final @Nullable Consumer<UUID> finds;
    private @Nullable UUID quoted;

    /// @param finds leads to a message; null where that cannot be
    QuoteBar(Look look, @Nullable Consumer<UUID> finds) {
        this.look = look;
        this.finds = finds;
        getStyleClass().add("quote");
        words.setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setOnMouseClicked(_ -> find());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                find();
                event.consume();
            }
        });
    }

    void show(Quote about) {
        quoted = about.id();
        boolean leads = finds != null && quoted != null;
        setFocusTraversable(leads);
        Rows.mark(this, "leads", leads);
        setAccessibleRole(leads ? AccessibleRole.HYPERLINK : AccessibleRole.TEXT);
        boolean ours = about.by() != null && about.by() != Writer.CONTACT;
        who.setText(ours ? look.text("message.quote.you") : "");
        var text = said(about).replace("\0", "").replace('\n', ' ');
        words.setText(text.substring(0, Math.min(text.length(), LONGEST)));
        Directions.turn(words, words.getText());
        setAccessibleText(look.text("message.quote.spoken", words.getText()));
        Rows.hold(getChildren(), ours ? List.<Node>of(who, words) : List.of(words));
    }

    private String said(Quote about) {
        if (about.text() != null) {
            return about.text();
        }
        return about.type() == null
                ? look.text("message.quote.gone")
                : look.texts().word("type", about.type());
    }

    private void find() {
        if (finds != null && quoted != null) {
            finds.accept(quoted);
        }
    }
}
