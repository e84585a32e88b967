package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What is left to do and to try once the number is connected.
final class LivePage {
    private static final Set<String> GOOD = Set.of("connect.deliver.done", "connect.try.works");
    private final PageParts parts;
    private final Look look;
    private final ConnectViewModel model;
    private final LiveViewModel live;

    LivePage(PageParts parts, ConnectViewModel model, LiveViewModel live) {
        this.parts = parts;
        this.look = parts.look();
        this.model = model;
        this.live = live;
    }

    /// Answers where the focus goes.
    Node fill() {
        parts.add(parts.steps("connect.last.live"));
        parts.heading("connect.deliver");
        parts.add(Controls.wrapped(look.text("connect.deliver.why"), "muted"));
        var deliver = button("connect.deliver.do", "connect-deliver", live::deliverHere);
        result("connect-deliver-result", live.deliveryProperty());

        parts.heading("connect.try");
        parts.add(Controls.wrapped(look.text("connect.try.why"), "muted"));
        var phone = parts.field("connect.try.phone", false, false, live.phoneProperty());
        Runnable send = () -> live.tryMessage(look.text("connect.try.words"));
        phone.setOnAction(_ -> send.run());
        button("connect.try.do", "connect-try", send);
        result("connect-try-result", live.trialProperty());

        parts.heading("connect.history");
        parts.add(Controls.wrapped(look.text("connect.history.why"), "muted"));
        button("connect.history.ask", "connect-history", model::askForHistory);
        result("connect-history-result", model.historyProperty());
        return deliver;
    }

    private Button button(String key, String id, Runnable action) {
        var button = Controls.button(look.text(key), action);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        var line = new HBox(button);
        line.getStyleClass().add("settings-line");
        parts.add(line);
        parts.tie(live.busyProperty().subscribe(button::setDisable));
        return button;
    }

    private void result(String id, ObservableValue<String> outcome) {
        Label result = Controls.wrapped("");
        result.setId(id);
        parts.add(result);
        parts.tie(outcome.subscribe(words -> {
            result.setText(look.texts().textOrSaid(words));
            result.setGraphic(
                    GOOD.contains(words)
                            ? Controls.icon(Feather.CHECK_CIRCLE, "success")
                            : Controls.icon(Feather.INFO, "muted"));
            Controls.shown(result, !words.isEmpty());
        }));
    }
}
