package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.kit.Views;
import app.parley.console.parts.ChecksList;
import app.parley.console.parts.DraftWords;
import app.parley.console.parts.EvidenceList;
import app.parley.desk.approvals.DraftShown;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Why the agent answers so, and what speaks for and against it.
final class ReasonsView {
    private final Look look;
    private final EvidenceList evidence;
    private final ChecksList checks;
    private @Nullable DraftShown last;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox content;

    @FXML
    private Prose reason;

    @FXML
    private Label sureness;

    @FXML
    private Label alike;

    @FXML
    private VBox evidencePart;

    @FXML
    private VBox checksPart;

    @FXML
    private Label author;

    @FXML
    private Label model;

    @FXML
    private Label cost;

    ReasonsView(Look look) {
        this.look = look;
        evidence = new EvidenceList(look);
        checks = new ChecksList(look);
    }

    Parent load() {
        Views.load(this, look.texts());
        root.setAccessibleText(look.text("approvals.why"));
        evidencePart.getChildren().add(evidence);
        checksPart.getChildren().add(checks);
        for (var label : new Label[] {sureness, alike, author, model, cost}) {
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        return root;
    }

    void show(@Nullable DraftShown draft) {
        content.setVisible(draft != null);
        if (draft == null || draft.equals(last)) {
            return;
        }
        boolean another = last == null || !last.id().equals(draft.id());
        last = draft;
        reason.setText(look.texts().said(draft.reason()));
        Controls.shown(reason, !draft.reason().isBlank());
        say(sureness, DraftWords.sureness(look, draft.sureness()) + confidence(draft));
        say(alike, DraftWords.alike(look, draft.alike()));
        evidence.show(draft.evidence());
        Controls.shown(evidencePart, !draft.evidence().isEmpty());
        checks.show(draft.checks());
        Controls.shown(checksPart, !draft.checks().isEmpty());
        say(author, DraftWords.author(look, draft));
        say(model, draft.model() == null ? "" : draft.model());
        say(cost, HeadWords.work(look, draft));
        if (another) {
            root.setVvalue(0);
        }
    }

    private String confidence(DraftShown draft) {
        var confidence = draft.confidence();
        if (confidence == null) {
            return "";
        }
        var word = confidence >= 0.85 ? "high" : confidence >= 0.6 ? "middling" : "low";
        return " · " + look.text("approvals.confidence." + word);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Controls.shown(label, !words.isBlank());
    }
}
