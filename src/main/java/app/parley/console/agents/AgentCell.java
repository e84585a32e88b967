package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;
import app.parley.desk.agents.AgentShown;

/// An agent in the list: its name, what it did, and whether it works.
final class AgentCell extends TwoLineCell<AgentShown> {
    AgentCell(Look look) {
        super(look);
    }

    @Override
    protected void show(AgentShown agent) {
        var name = look.text("agents.name." + agent.type());
        var did = did(agent);
        var works = state(agent);
        say(
                name,
                did,
                String.join(", ", name, did, works),
                Controls.chip(works, agent.active() ? "success" : "neutral"));
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
