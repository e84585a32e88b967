package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;
import app.parley.desk.agents.LevelShown;
import java.util.ArrayList;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// One row of the matrix: an intent, how far the agent may go, and why.
final class LevelCell extends TwoLineCell<LevelShown> {
    LevelCell(Look look) {
        super(look);
    }

    @Override
    protected void show(LevelShown level) {
        var name = LevelWords.intent(look, level);
        var reason = LevelWords.reason(look, level);
        var word = LevelWords.level(look, level.level());
        var marks = new ArrayList<Node>();
        if (LevelWords.isCeiling(level)) {
            marks.add(Controls.icon(Feather.LOCK, "small", "muted"));
        } else if (level.next() != null) {
            marks.add(Controls.chip(look.text("agents.earned"), "warning"));
        }
        marks.add(Controls.chip(word, LevelWords.tone(level.level())));
        say(name, reason, String.join(", ", name, word, reason), marks.toArray(Node[]::new));
    }
}
