package app.parley.console.shell;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.status.Status;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How things stand, in one line. Each part opens what it speaks of, and stays where it is while its words change.
final class StatusStrip extends HBox {
    private final Look look;
    private final HBox stopped;
    private final Button whatsApp;
    private final Button again;
    private final Button concern;
    private final Button past;
    private final Button model;
    private final Button sending;
    private final Button unread;
    private final Button waiting;
    private final Button cost;

    /// @param open a place: the name of a screen, or a screen and a section as `settings/whatsapp`
    StatusStrip(Look look, Consumer<String> open, Runnable resume, Runnable tryAgain) {
        this.look = look;
        getStyleClass().addAll("status-strip", "rule-top");
        stopped = new HBox(
                Controls.icon(Feather.PAUSE_CIRCLE, "warning"),
                Controls.label(look.text("shell.strip.stopped"), "strong"),
                Controls.button(look.text("shell.strip.resume"), resume, "small"));
        stopped.getStyleClass().add("strip-stopped");
        whatsApp = part("whatsapp", () -> open.accept("settings/whatsapp"));
        again = Controls.button(look.text("shell.strip.again"), tryAgain, "small");
        concern = part("concern", () -> open.accept("settings/whatsapp"));
        mark(concern, Feather.ALERT_TRIANGLE, "warning");
        past = part("past", () -> open.accept("settings/whatsapp"));
        mark(past, Feather.CLOCK, "muted");
        model = part("model", () -> open.accept("settings/model"));
        sending = part("sending", () -> open.accept("inbox"));
        unread = part("unread", () -> open.accept("inbox"));
        waiting = part("waiting", () -> open.accept("approvals"));
        cost = part("cost", () -> open.accept("settings/costs"));
        getChildren()
                .addAll(
                        stopped,
                        whatsApp,
                        again,
                        concern,
                        past,
                        model,
                        Controls.spacer(),
                        sending,
                        unread,
                        waiting,
                        cost);
        show(null);
    }

    private static Button part(String id, Runnable open) {
        var part = Controls.button("", open, "flat", "strip-part");
        part.setId("strip-" + id);
        return part;
    }

    private static void mark(Button part, Ikon icon, String tone) {
        part.setGraphic(Controls.icon(icon, "small", tone));
    }

    /// @param status null while nobody knows
    void show(@Nullable Status status) {
        getStyleClass().remove("amber");
        getChildren().forEach(part -> Controls.shown(part, status != null));
        if (status == null) {
            return;
        }
        if (status.agentsStopped()) {
            getStyleClass().add("amber");
        }
        Controls.shown(stopped, status.agentsStopped());
        Controls.shown(again, status.sendingStopped() != null);
        Controls.shown(sending, status.sending() > 0);
        showWhatsApp(status);
        showConcern(status);
        showPast(status.past());
        showModel(status);
        sending.setText(look.text("shell.strip.sending", status.sending()));
        unread.setText(look.text("shell.strip.unread", status.unread()));
        waiting.setText(look.text("shell.strip.waiting", status.waiting()));
        showCost(status);
    }

    /// Those that do not stand there already as what stops the sending.
    private void showConcern(Status status) {
        var stop = status.sendingStopped();
        var words = status.concerns().stream()
                .map(Status.Worry::words)
                .filter(each -> stop == null || !stop.reason().equals(each))
                .map(look.texts()::said)
                .toList();
        Controls.shown(concern, !words.isEmpty());
        concern.setText(look.text("shell.strip.concerns", words.size()));
        Controls.named(concern, String.join(" ", words), "");
    }

    private void showPast(Status.@Nullable Past told) {
        Controls.shown(past, told != null);
        if (told != null) {
            past.setText(
                    told.declined()
                            ? look.text("shell.strip.past.declined")
                            : look.text("shell.strip.past", told.percent()));
        }
    }

    private void showCost(Status status) {
        var times = look.times();
        var known = look.text(
                "shell.strip.cost",
                times.money(status.today().all()),
                times.money(status.month().all()));
        long unpriced = status.month().unpriced();
        cost.setText(unpriced == 0 ? known : look.text("shell.strip.cost.unpriced", known, unpriced));
    }

    private void showModel(Status status) {
        var key = switch (status.drafting()) {
            case AS_CHOSEN -> "shell.strip.model";
            case BUDGET_SPENT -> "shell.strip.budget";
            case KEY_UNSTATED -> "shell.strip.unstated";
        };
        model.setText(look.text(key, status.model()));
        boolean asChosen = status.drafting() == Status.Drafting.AS_CHOSEN;
        mark(model, asChosen ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE, asChosen ? "success" : "warning");
    }

    private void showWhatsApp(Status status) {
        var stop = status.sendingStopped();
        var until = look.times().moment(status.caughtUpTo());
        if (stop != null) {
            whatsApp.setText(look.texts().said(stop.reason()));
            mark(whatsApp, Feather.ALERT_OCTAGON, "danger");
            Controls.named(whatsApp, look.texts().said(stop.reason()), look.text("shell.strip.code", stop.code()));
            return;
        }
        var trouble = status.mail().trouble();
        if (trouble != null) {
            alarm(look.texts().said(trouble));
            return;
        }
        if (status.unreachable() != null) {
            alarm(look.texts().said(status.unreachable()));
            return;
        }
        if (status.silentSince() != null) {
            alarm(look.text("shell.strip.silent", look.times().moment(status.silentSince())));
            return;
        }
        whatsApp.setTooltip(null);
        whatsApp.setAccessibleText(null);
        if (status.connected() && status.caughtUp()) {
            whatsApp.setText(look.text("shell.strip.caughtUp", until));
            mark(whatsApp, Feather.CHECK_CIRCLE, "success");
        } else if (status.connected() && status.mail().isBacklog()) {
            var mail = status.mail();
            whatsApp.setText(look.text("shell.strip.fetching", mail.fetched(), mail.total()));
            mark(whatsApp, Feather.DOWNLOAD, "warning");
        } else {
            var key = status.connected() ? "shell.strip.catchingUp" : "shell.strip.notConnected";
            whatsApp.setText(look.text(key, until));
            mark(whatsApp, Feather.ALERT_TRIANGLE, "warning");
        }
    }

    private void alarm(String words) {
        whatsApp.setText(words);
        mark(whatsApp, Feather.ALERT_TRIANGLE, "warning");
        Controls.named(whatsApp, words, "");
    }
}
