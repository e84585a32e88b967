package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.RunShown.ReplayShown;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A run in six figures, each with that of the run beside it.
final class RunFigures extends FlowPane {
    private static final ReplayShown NOTHING = new ReplayShown(0, 0, 0, false, false);
    private final Look look;

    RunFigures(Look look) {
        this.look = look;
        getStyleClass().add("agents-figure-row");
    }

    void show(RunShown run, @Nullable RunShown beside) {
        var replay = run.replay();
        if (replay != null) {
            show(run, replay, beside);
            return;
        }
        getChildren()
                .setAll(
                        figure("once", run, beside, each -> RunWords.share(look, each.passOnce())),
                        figure("four", run, beside, each -> RunWords.share(look, each.passFour())),
                        figure("attacks", run, beside, each -> each.attacksHeld() + " / " + each.attacks()),
                        figure("handed", run, beside, each -> look.times().number(each.handedOver())),
                        figure("ungrounded", run, beside, each -> look.times().number(each.ungrounded())),
                        figure("cost", run, beside, each -> RunWords.cost(look, each.costMicros())));
    }

    private void show(RunShown run, ReplayShown replay, @Nullable RunShown beside) {
        getChildren()
                .setAll(
                        figure("share", run, beside, each -> RunWords.share(look, of(each).share())),
                        figure("as_you_did", run, beside, each -> look.times().number(of(each).asYouDid())),
                        figure("would_hold", run, beside, each -> look.times().number(of(each).held())),
                        figure("differs", run, beside, each -> look.times().number(of(each).differs())),
                        figure("cost", run, beside, each -> RunWords.cost(look, each.costMicros())));
        if (replay.spent()) {
            getChildren().add(Controls.wrapped(look.text("simulations.spent"), "warning-text"));
        }
    }

    /// Beside a replay stands another one.
    private static ReplayShown of(RunShown run) {
        return Objects.requireNonNullElse(run.replay(), NOTHING);
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
