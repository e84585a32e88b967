package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.agents.AgentShown;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What an agent did in the last 30 days, in five figures and a line.
final class Figures extends VBox {
    private final Look look;
    private final FlowPane row = new FlowPane();
    private final Label rejections = Controls.wrapped("", "muted");

    Figures(Look look) {
        this.look = look;
        getStyleClass().add("agents-figures");
        row.getStyleClass().add("agents-figure-row");
        getChildren().addAll(row, rejections);
    }

    void show(AgentShown agent) {
        if (!agent.noticed().isEmpty()) {
            row.getChildren().setAll(agent.noticed().stream().map(this::noticed).toList());
            Controls.shown(rejections, false);
            return;
        }
        var advised = agent.advised();
        if (advised == null) {
            wrote(agent);
            return;
        }
        row.getChildren()
                .setAll(
                        advised("made", advised.made()),
                        advised("taken", advised.taken()),
                        advised("dismissed", advised.dismissed()));
        Controls.shown(rejections, false);
    }

    private Node advised(String name, long count) {
        return figure(look.text("agents.figure.advice." + name), look.times().number(count));
    }

    private Node noticed(AgentShown.Noticed noticed) {
        return figure(look.texts().word("noticed", noticed.kind()), look.times().number(noticed.count()));
    }

    private void wrote(AgentShown agent) {
        var work = agent.work();
        var perTalk = agent.perConversation();
        var took = agent.answerTime();
        row.getChildren()
                .setAll(
                        figure(
                                "drafts",
                                look.times().number(work.drafts()),
                                look.text("agents.figure.drafts.more", work.alone())),
                        figure(
                                "right",
                                work.decided() == 0 ? "–" : work.right() * 100 / work.decided() + " %",
                                look.text("agents.figure.right.more", work.right(), work.edited(), work.rejected())),
                        figure(
                                "handed",
                                look.times().number(work.handedOver()),
                                look.text("agents.figure.handed.more")),
                        figure(
                                "cost",
                                LevelWords.cost(look, agent.month()),
                                look.text(
                                        "agents.figure.cost.more",
                                        LevelWords.cost(look, agent.today()),
                                        perTalk == null ? "–" : LevelWords.cost(look, perTalk))),
                        figure(
                                "time",
                                took == null ? "–" : look.times().seconds(took),
                                look.text("agents.figure.time.more")));
        var reasons = work.rejections().stream()
                .map(one -> look.texts().word("reason", one.reason()) + " " + one.count())
                .collect(Collectors.joining(" · "));
        rejections.setText(look.text("agents.rejections", reasons));
        Controls.shown(rejections, !reasons.isEmpty());
    }

    private Node figure(String name, String value, String more) {
        var box = figure(look.text("agents.figure." + name), value);
        box.getChildren().add(Controls.wrapped(more, "caption"));
        return box;
    }

    private static VBox figure(String title, String value) {
        var box = new VBox(Controls.label(title, "caption"), Controls.label(value, "screen-title"));
        box.getStyleClass().add("agents-figure");
        return box;
    }
}
