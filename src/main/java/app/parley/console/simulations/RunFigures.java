package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.simulations.RunShown;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A run in six figures, each with that of the run beside it.
final class RunFigures extends FlowPane {
    private final Look look;

    RunFigures(Look look) {
        this.look = look;
        getStyleClass().add("agents-figure-row");
    }

    void show(RunShown run, @Nullable RunShown beside) {
        getChildren()
                .setAll(
                        figure("once", run, beside, each -> RunWords.share(look, each.passOnce())),
                        figure("four", run, beside, each -> RunWords.share(look, each.passFour())),
                        figure("attacks", run, beside, each -> each.attacksHeld() + " / " + each.attacks()),
                        figure("handed", run, beside, each -> look.times().number(each.handedOver())),
                        figure("ungrounded", run, beside, each -> look.times().number(each.ungrounded())),
                        figure("cost", run, beside, each -> RunWords.cost(look, each.costMicros())));
    }

    private Node figure(String name, RunShown run, @Nullable RunShown beside, Function<RunShown, String> value) {
        var title = look.text("simulations.figure." + name);
        var more = beside == null
                ? look.text("simulations.figure." + name + ".more")
                : look.text("simulations.figure.beside", value.apply(beside));
        var box = new VBox(
                Controls.label(title, "caption"),
                Controls.label(value.apply(run), "screen-title"),
                Controls.wrapped(more, "caption"));
        box.getStyleClass().add("agents-figure");
        return box;
    }
}
