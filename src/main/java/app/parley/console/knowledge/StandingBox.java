package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.knowledge.FoundShown;
import app.parley.desk.knowledge.GapShown;
import app.parley.desk.knowledge.ItemShown;
import app.parley.desk.knowledge.Staleness;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How something stands: since when it is so and how often it was used, or who asked for it.
final class StandingBox extends VBox {
    private final Look look;
    private final Runnable confirm;
    private final Runnable openConversation;

    StandingBox(Look look, Runnable confirm, Runnable openConversation) {
        this.look = look;
        this.confirm = confirm;
        this.openConversation = openConversation;
        getStyleClass().add("template-standing");
    }

    void show(Open open) {
        var lines = switch (open) {
            case Open.Nothing(), Open.Fresh _, Open.Report _ -> List.<Node>of();
            case Open.Found(var found, var askPrices) -> found(found, askPrices);
            case Open.Item(var item) -> item(item);
            case Open.Question(var gap) -> question(gap);
        };
        getChildren().setAll(lines);
        Controls.shown(this, !lines.isEmpty());
    }

    private List<Node> item(ItemShown item) {
        var lines = new ArrayList<Node>();
        var kind = Controls.label(Kinds.name(look, item.words().kind()), "pane-title");
        kind.setGraphic(Controls.icon(Kinds.icon(item.words().kind())));
        lines.add(kind);
        var times = look.times();
        var used = item.usedAt() == null
                ? look.text("knowledge.unused")
                : look.text("knowledge.used", item.uses(), times.moment(item.usedAt()));
        lines.add(Controls.wrapped(
                look.text("knowledge.changed_at", times.moment(item.changedAt())) + " · " + used, "muted"));
        if (item.staleness() != null) {
            lines.add(doubt(item.staleness()));
        }
        return lines;
    }

    private List<Node> found(FoundShown found, boolean askPrices) {
        var lines = new ArrayList<Node>();
        lines.add(Controls.label(
                look.text(found.here() ? "knowledge.found.title.here" : "knowledge.found.title"), "pane-title"));
        lines.add(Controls.wrapped(
                look.text("knowledge.found.asked", found.times(), look.times().date(found.askedOn())), "muted"));
        if (!found.oldPrices().isEmpty()) {
            var prices = String.join(", ", found.oldPrices());
            lines.add(banner(
                    look.text(askPrices ? "knowledge.found.prices.ask" : "knowledge.found.prices", prices),
                    "knowledge.found.hold"));
        }
        return lines;
    }

    private HBox doubt(Staleness staleness) {
        return banner(
                look.text(staleness == Staleness.OLD ? "knowledge.doubt.old" : "knowledge.doubt.unused"),
                "knowledge.confirm");
    }

    private HBox banner(String doubt, String yes) {
        var why = Controls.wrapped(doubt, "warning-text");
        why.setGraphic(Controls.icon(Feather.CLOCK, "small", "warning"));
        var right = Controls.button(look.text(yes), confirm);
        right.setId("knowledge-confirm");
        Controls.named(right, look.text(yes), "Y");
        right.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(why, Controls.spacer(), right);
        line.getStyleClass().addAll("settings-banner", "warning-banner");
        return line;
    }

    private List<Node> question(GapShown gap) {
        var title = Controls.label(look.text("knowledge.gap.title"), "pane-title");
        var asked = Controls.label(
                look.text("knowledge.gap.asked", gap.name(), look.times().moment(gap.askedAt())), "caption");
        var quote = new VBox(Prose.of(gap.question()), asked);
        quote.getStyleClass().add("quote");
        var go = Controls.button(look.text("knowledge.gap.conversation"), openConversation, "flat", "small");
        go.setId("knowledge-conversation");
        Controls.named(go, look.text("knowledge.gap.conversation"), "O");
        go.setGraphic(Controls.icon(Feather.CORNER_UP_RIGHT, "small"));
        return List.of(title, quote, go, Controls.wrapped(look.text("knowledge.gap.next"), "muted"));
    }
}
