package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;
import app.parley.desk.agents.AdviceShown;
import java.util.Locale;

/// A piece of advice in the list: what it is about, since when, and what people made of it.
final class AdviceCell extends TwoLineCell<AdviceShown> {
    AdviceCell(Look look) {
        super(look);
    }

    @Override
    protected void show(AdviceShown advice) {
        var state = look.text("agents.advice.state." + advice.state().name().toLowerCase(Locale.ROOT));
        var title = AdviceWords.title(look, advice);
        var story = AdviceWords.story(look, advice);
        var tone = switch (advice.state()) {
            case OPEN -> "warning";
            case TAKEN -> "success";
            case DISMISSED -> "neutral";
        };
        say(title, story, String.join(", ", title, story, state), Controls.chip(state, tone));
    }
}
