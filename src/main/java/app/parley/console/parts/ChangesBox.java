package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.approvals.Change;
import app.parley.desk.approvals.DecisionShown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// What a person made of a draft: the words they struck out and put in, or why they refused it.
public final class ChangesBox extends VBox {
    /// For FXML.
    public ChangesBox() {
        getStyleClass().add("changes");
    }

    public void show(Look look, @Nullable DecisionShown decision) {
        getChildren().clear();
        if (decision != null) {
            if (!decision.changes().isEmpty()) {
                getChildren().addAll(changes(look, decision));
            }
            if (decision.reason() != null) {
                getChildren().add(refused(look, decision));
            }
        }
        Controls.shown(this, !getChildren().isEmpty());
    }

    private static List<Node> changes(Look look, DecisionShown decision) {
        return List.of(
                Controls.wrapped(look.text("changes.title", decision.person()), "caption"),
                flow(look, decision.changes()));
    }

    /// What is struck out and what is put in, in one text.
    public static Node flow(Look look, List<Change> changes) {
        var flow = new TextFlow();
        flow.setMinHeight(Region.USE_PREF_SIZE);
        var before = Change.Kind.SAME;
        for (var change : changes) {
            if (before == Change.Kind.GONE && change.kind() == Change.Kind.NEW) {
                flow.getChildren().add(new Text(" "));
            }
            flow.getChildren().add(text(change));
            before = change.kind();
        }
        flow.setNodeOrientation(Directions.of(sent(changes)));
        flow.setAccessibleText(spoken(look, changes));
        return flow;
    }

    private static Text text(Change change) {
        var text = new Text(change.text());
        text.getStyleClass().addAll("text", "change-" + change.kind().name().toLowerCase(Locale.ROOT));
        text.setStrikethrough(change.kind() == Change.Kind.GONE);
        text.setUnderline(change.kind() == Change.Kind.NEW);
        return text;
    }

    private static String sent(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() != Change.Kind.GONE)
                .map(Change::text)
                .collect(Collectors.joining());
    }

    private static String spoken(Look look, List<Change> changes) {
        return changes.stream()
                .map(change -> switch (change.kind()) {
                    case SAME -> change.text();
                    case GONE -> look.text("changes.gone", change.text());
                    case NEW -> look.text("changes.new", change.text());
                })
                .collect(Collectors.joining(" "));
    }

    private static Node refused(Look look, DecisionShown decision) {
        var reason =
                look.texts().word("reason", String.valueOf(decision.reason()).toLowerCase(Locale.ROOT));
        var note = decision.note();
        return Prose.of(
                note == null
                        ? look.text("changes.refused", decision.person(), reason)
                        : look.text("changes.refused.note", decision.person(), reason, note),
                "muted");
    }
}
