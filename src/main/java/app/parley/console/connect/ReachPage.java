package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.Outlet;
import app.parley.desk.settings.AccessField;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How messages reach this computer: a question, what we would do, and how it is done.
final class ReachPage {
    private final PageParts parts;
    private final Look look;
    private final ConnectViewModel model;
    private final Outlet outlet;

    ReachPage(PageParts parts, ConnectViewModel model, Outlet outlet) {
        this.outlet = outlet;
        this.parts = parts;
        this.look = parts.look();
        this.model = model;
    }

    Node fill() {
        var first = parts.choose(
                model.hoursProperty(),
                List.of(Hours.values()),
                hours -> look.text("connect.hours." + Pages.word(hours)),
                hours -> look.text("connect.hours." + Pages.word(hours) + ".help"),
                "connect-hours");
        parts.heading("connect.reach.way");
        parts.choose(
                model.rungProperty(),
                List.of(Rung.values()),
                rung -> look.text("connect.rung." + Pages.word(rung)),
                rung -> look.text("connect.rung." + Pages.word(rung) + ".help"),
                "connect-rung");
        parts.heading("connect.reach.steps");
        var steps = new VBox();
        parts.add(steps);
        var save = Controls.button(
                look.text("connect.mailbox.save"),
                () -> outlet.whereTo("worker.js").ifPresent(model::saveMailbox));
        save.setId("connect-mailbox-save");
        parts.add(save);
        var mailbox = mailbox();
        var tunnel = new TunnelBox(parts, model, outlet);
        parts.add(tunnel);
        var here = parts.field(
                        "connect.access.public_url",
                        false,
                        model.isKept(AccessField.PUBLIC_URL),
                        model.typed.property(AccessField.PUBLIC_URL))
                .getParent();
        var word = AccessField.VERIFY_TOKEN;
        parts.field("connect.access.verify_token", false, model.isKept(word), model.typed.property(word));
        parts.tie(model.rungProperty().subscribe(rung -> {
            steps.getChildren().setAll(parts.steps("connect.rung." + Pages.word(rung) + ".step"));
            Controls.shown(mailbox, rung.isMailbox());
            Controls.shown(tunnel, !rung.isMailbox());
            Controls.shown(here, !rung.isMailbox());
            Controls.shown(save, rung == Rung.WORKER);
        }));
        return first;
    }

    private Node mailbox() {
        int before = parts.whole().getChildren().size();
        parts.field(
                "connect.access.relay_url",
                false,
                model.isKept(AccessField.RELAY_URL),
                model.typed.property(AccessField.RELAY_URL));
        parts.field(
                "connect.access.relay_token",
                true,
                model.isKept(AccessField.RELAY_TOKEN),
                model.typed.property(AccessField.RELAY_TOKEN));
        var made = parts.whole()
                .getChildren()
                .subList(before, parts.whole().getChildren().size());
        var box = new VBox();
        box.getStyleClass().add("connect-fields");
        var fields = List.copyOf(made);
        made.clear();
        box.getChildren().setAll(fields);
        parts.add(box);
        return box;
    }
}
