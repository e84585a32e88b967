package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Ties;
import app.parley.desk.simulations.SimulationsShown.UnderWay;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an old chat taught, and whether agents would write as the business did in it.
final class ScorePane extends VBox {
    private final Look look;
    private final Scoring scoring;
    private final Runnable showOthers;

    /// @param showOthers leads to the replies that would have been written otherwise
    ScorePane(Look look, Ties ties, Scoring scoring, Runnable showOthers) {
        this.look = look;
        this.scoring = scoring;
        this.showOthers = showOthers;
        setId("knowledge-score");
        getStyleClass().add("template-standing");
        ties.add(scoring.scoreProperty().subscribe(this::show));
    }

    private void show(@Nullable Score score) {
        var lines = new ArrayList<Node>();
        if (score != null) {
            lines.addAll(lines(score));
        }
        boolean wasIn = getScene() != null && isWithin(getScene().getFocusOwner());
        getChildren().setAll(lines);
        Controls.shown(this, !lines.isEmpty());
        if (wasIn) {
            lines.stream()
                    .flatMap(line -> line.lookupAll(".button").stream())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private boolean isWithin(@Nullable Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private List<Node> lines(Score score) {
        var offer = score.offer();
        if (offer.learnt() == 0) {
            return List.of(Controls.wrapped(look.text("knowledge.score.none"), "muted"));
        }
        var lines = new ArrayList<Node>();
        var learnt = Controls.wrapped(
                look.text("knowledge.score.learnt", offer.learnt(), offer.waiting(), offer.accepted()), "pane-title");
        lines.add(learnt);
        if (score.underWay() != null) {
            lines.addAll(going(score.underWay()));
            return lines;
        }
        if (score.run() != null) {
            lines.addAll(done(score));
        }
        var price = offer.mostCalls() == 0
                ? look.text("knowledge.score.free")
                : look.text("knowledge.score.calls", score.model(), offer.mostCalls());
        lines.add(Controls.wrapped(look.text("knowledge.score.intro", offer.drafts()) + " " + price, "muted"));
        var draft = button("knowledge.score", "P", scoring::want, offer.drafts());
        draft.setId("knowledge-score-draft");
        lines.add(draft);
        return lines;
    }

    private List<Node> going(UnderWay going) {
        var bar = new ProgressBar(going.played() / (double) Math.max(1, going.of()));
        bar.setMaxWidth(Double.MAX_VALUE);
        var words =
                look.text(going.ending() ? "simulations.ending" : "knowledge.score.going", going.played(), going.of());
        bar.setAccessibleText(words);
        var stop = button("simulations.cancel", "X", scoring::cancel);
        stop.setId("knowledge-score-stop");
        stop.setDisable(going.ending());
        var line = new HBox(Controls.wrapped(words, "muted"), Controls.spacer(), stop);
        line.getStyleClass().add("settings-line");
        return List.of(bar, line);
    }

    private List<Node> done(Score score) {
        var lines = new ArrayList<Node>();
        long drafted = score.drafted();
        if (drafted > 0 && score.unanswered() < drafted) {
            var result =
                    Controls.wrapped(look.text("knowledge.score.result", score.asYouDid(), drafted), "screen-title");
            result.setId("knowledge-score-result");
            lines.add(result);
        }
        if (score.unanswered() > 0) {
            lines.add(warning(look.text("knowledge.score.no_draft", score.unanswered(), drafted)));
        }
        if (score.spent()) {
            lines.add(warning(look.text("simulations.spent")));
        }
        if (scoring.hasOthers()) {
            var key = score.unanswered() < drafted ? "knowledge.score.others" : "knowledge.score.why";
            var others = button(key, "S", showOthers, drafted - score.asYouDid());
            others.setId("knowledge-score-others");
            lines.add(others);
        }
        return lines;
    }

    private static Node warning(String words) {
        var line = Controls.wrapped(words, "warning-text");
        line.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "small", "warning"));
        return line;
    }

    private Button button(String key, String letter, Runnable action, Object... arguments) {
        var says = look.text(key, arguments);
        return Controls.named(Controls.button(says, action), says, letter);
    }
}
