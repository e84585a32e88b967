package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.agents.AgentShown;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An agent in the list: its name, what it did, and whether it works.
final class AgentCell extends ListCell<AgentShown> {
    private final Look look;
    private final OneLine name = new OneLine("name");
    private final OneLine did = new OneLine("kind");
    private final HBox state = new HBox();
    private final HBox row;

    AgentCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(name, did);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        state.setMinWidth(HBox.USE_PREF_SIZE);
        state.getStyleClass().add("lines");
        row = new HBox(lines, state);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(AgentShown agent, boolean empty) {
        super.updateItem(agent, empty);
        if (empty || agent == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var words = look.text("agents.name." + agent.type());
        var works = state(agent);
        name.setText(words);
        did.setText(did(agent));
        state.getChildren().setAll(Controls.chip(works, agent.active() ? "success" : "neutral"));
        setAccessibleText(String.join(", ", words, did.getText(), works));
        setGraphic(row);
    }

    private String state(AgentShown agent) {
        return look.text(agent.active() ? "agents.state.on" : "agents.state.off");
    }

    private String did(AgentShown agent) {
        if (!agent.noticed().isEmpty()) {
            long noticed = agent.noticed().stream()
                    .mapToLong(AgentShown.Noticed::count)
                    .sum();
            return look.text("agents.did.noticed", noticed);
        }
        var advised = agent.advised();
        if (advised != null) {
            return look.text("agents.did.advised", advised.made());
        }
        var work = agent.work();
        if (work.decided() == 0) {
            return look.text("agents.did.drafts", work.drafts());
        }
        return look.text("agents.did", work.drafts(), work.right() * 100 / work.decided());
    }
}
