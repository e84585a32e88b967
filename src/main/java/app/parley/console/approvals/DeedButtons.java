package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.approvals.DraftShown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// The buttons under a card, each with its key.
final class DeedButtons {
    private static final List<Deed> SHOWN = List.of(
            Deed.APPROVE, Deed.HOLD, Deed.EDIT, Deed.REJECT, Deed.AGAIN, Deed.UNDO, Deed.LATER, Deed.SELECT, Deed.OPEN);
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
    private final Map<Deed, Label> caps = new EnumMap<>(Deed.class);
    private final ApprovalsViewModel model;
    private final Look look;
    private boolean strip;
    private boolean needsPerson;

    DeedButtons(ApprovalsViewModel model, KeyGuard guard, Look look) {
        this.model = model;
        this.look = look;
        for (var deed : SHOWN) {
            var cap = Controls.label("", "key-cap");
            var button = new Button(look.text(deed.text() + ".button"), cap);
            button.getStyleClass().add("deed");
            button.setId("deed-" + deed.key().getName());
            button.setOnAction(_ -> {
                boolean counts = guard.clickCounts();
                if (counts || !deed.isOnTheCard()) {
                    model.wish(deed);
                }
            });
            caps.put(deed, cap);
            buttons.put(deed, button);
        }
        button(Deed.APPROVE).getStyleClass().add("accent");
        for (var deed : List.of(Deed.AGAIN, Deed.LATER, Deed.SELECT, Deed.UNDO)) {
            button(deed).getStyleClass().add("flat");
        }
        keys();
    }

    /// In a strip only what decides has room.
    void strip(boolean now) {
        strip = now;
    }

    private Button button(Deed deed) {
        return Objects.requireNonNull(buttons.get(deed));
    }

    /// In reading order; where a person should answer, the way to the inbox is right beside the yes.
    List<Button> all() {
        var order = new ArrayList<>(SHOWN);
        if (needsPerson) {
            order.remove(Deed.OPEN);
            order.add(1, Deed.OPEN);
        }
        return order.stream().map(this::button).toList();
    }

    /// Says the keys as the person has chosen them.
    void keys() {
        var now = KeyCaps.of(model.singleKeys());
        caps.forEach((deed, cap) -> cap.setText(now.of(deed)));
        buttons.forEach((deed, button) -> Controls.named(button, look.text(deed.text()), now.of(deed)));
    }

    void show(Shown shown) {
        var card = shown.card();
        boolean open = shown.isDecidable();
        needsPerson = card != null && card.draft().kind() == DraftShown.Kind.HAND_OVER
                || card != null && card.draft().kind() == DraftShown.Kind.PROBLEM;
        button(Deed.APPROVE).setDisable(!shown.isApprovable());
        button(Deed.EDIT).setDisable(!shown.isEditable());
        for (var deed : List.of(Deed.REJECT, Deed.AGAIN, Deed.SELECT)) {
            button(deed).setDisable(!open);
        }
        button(Deed.OPEN).setText(look.text(needsPerson ? "approvals.answer_in_inbox" : Deed.OPEN.text() + ".button"));
        button(Deed.OPEN).getStyleClass().remove("flat");
        if (!needsPerson) {
            button(Deed.OPEN).getStyleClass().add("flat");
        }
        Controls.shown(button(Deed.HOLD), shown.isCountingDown());
        Controls.shown(button(Deed.OPEN), needsPerson || !strip);
        Controls.shown(button(Deed.SELECT), !strip);
        button(Deed.SELECT)
                .setText(look.text(
                        shown.row().selected() ? "approvals.deed.select.not" : Deed.SELECT.text() + ".button"));
    }
}
