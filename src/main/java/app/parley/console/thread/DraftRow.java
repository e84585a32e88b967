package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.media.Artist;
import app.parley.console.parts.CarriedBox;
import app.parley.console.parts.Words;
import app.parley.desk.approvals.DraftShown;
import java.util.ArrayList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an agent would say, where it would stand: a person lets it go, rewords it or refuses it.
final class DraftRow extends VBox {
    private final Look look;
    private final DraftHead says;
    private final Label head = Controls.label("", "strong");
    private final Words words;
    private final Prose why = new Prose("muted");
    private final CarriedBox carried = new CarriedBox();
    private final Label goes = Controls.label("", "caption", "warning-text");
    private final VBox against = new VBox();
    private final Button approve;
    private final Button edit;
    private final Button reject;
    private final Button hold;
    private final HBox headLine;
    private final FlowPane buttons = new FlowPane();
    private @Nullable DraftShown draft;

    DraftRow(Look look, ThreadViewModel viewModel, Artist artist) {
        carried.drawnBy(artist);
        this.look = look;
        this.says = new DraftHead(look);
        this.words = new Words(look);
        var decisions = viewModel.decisions();
        approve = button("thread.draft.approve", shown -> decisions.approve(shown.id()), "accent");
        edit = button("thread.draft.edit", shown -> viewModel.composer().edit(shown));
        hold = button("thread.draft.hold", shown -> decisions.hold(shown.id()));
        reject = new Button(look.text("thread.draft.reject"));
        var menu = new RejectMenu(look, reason -> {
            if (draft != null) {
                decisions.reject(draft.id(), reason);
            }
        });
        reject.setOnAction(_ -> menu.show(reject));
        headLine = new HBox(Controls.icon(Feather.EDIT_3, "accent"), head);
        headLine.getStyleClass().add("lined");
        against.getStyleClass().add("draft-against");
        buttons.getStyleClass().add("draft-buttons");
        getStyleClass().add("draft-row");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    private interface Wish {
        void about(DraftShown draft);
    }

    private Button button(String key, Wish wish, String... styleClasses) {
        return Controls.button(
                look.text(key),
                () -> {
                    if (draft != null) {
                        wish.about(draft);
                    }
                },
                styleClasses);
    }

    void show(DraftShown now) {
        draft = now;
        var parts = new ArrayList<Node>();
        head.setText(says.head(now));
        parts.add(headLine);
        if (says.saysWhy(now) && !now.reason().isBlank()) {
            why.setText(look.texts().said(now.reason()));
            parts.add(why);
        }
        if (!now.text().isBlank()) {
            words.show(now.text(), false);
            parts.add(words);
        }
        if (now.carries() != null) {
            carried.show(look, now.carries());
            parts.add(carried);
        }
        against.getChildren()
                .setAll(says.against(now).stream().map(this::warning).toList());
        if (!against.getChildren().isEmpty()) {
            parts.add(against);
        }
        if (now.goesAt() != null) {
            goes.setText(look.text("thread.draft.goes", look.times().moment(now.goesAt())));
            parts.add(goes);
        }
        parts.add(buttons(now, now.saysSomething()));
        getChildren().setAll(parts);
        setAccessibleText(head.getText() + ". " + now.text());
    }

    private Node buttons(DraftShown now, boolean hasWords) {
        var wanted = new ArrayList<Node>();
        if (now.goesAt() != null) {
            wanted.add(hold);
        }
        if (hasWords) {
            wanted.add(approve);
        }
        if (now.editable()) {
            edit.setText(look.text(hasWords ? "thread.draft.edit" : "thread.draft.write"));
            wanted.add(edit);
        }
        wanted.add(reject);
        buttons.getChildren().setAll(wanted);
        return buttons;
    }

    private Node warning(String text) {
        var line = new HBox(
                Controls.icon(Feather.ALERT_TRIANGLE, "small", "warning"), Prose.of(text, "caption", "warning-text"));
        line.getStyleClass().add("lined");
        return line;
    }
}
