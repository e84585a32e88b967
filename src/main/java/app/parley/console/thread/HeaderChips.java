package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.ConversationLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;

/// What one has to know of a conversation at a glance.
record HeaderChips(Look look) {
    private static final Duration SOON = Duration.ofHours(4);
    private static final Set<String> BAD = Set.of("negative", "angry", "bad", "upset", "frustrated");

    List<Label> of(ConversationLine line) {
        var chips = new ArrayList<Label>();
        chips.add(window(line));
        state(line, chips);
        if (line.language() != null && !line.language().isBlank()) {
            var name = Locale.forLanguageTag(line.language())
                    .getDisplayName(look.texts().locale());
            chips.add(Controls.chip(name.isBlank() ? line.language() : name, "neutral"));
        }
        if (line.intent() != null) {
            chips.add(Controls.chip(look.texts().word("intent", line.intent()), "neutral"));
        }
        if (line.sentiment() != null && BAD.contains(line.sentiment())) {
            chips.add(Controls.chip(look.text("thread.chip.mood"), "danger"));
        }
        return chips;
    }

    private Label window(ConversationLine line) {
        var end = line.windowExpiresAt();
        var now = look.times().now();
        if (end == null || !now.isBefore(end)) {
            return Controls.chip(look.text("thread.chip.over"), "neutral");
        }
        boolean soon = Duration.between(now, end).compareTo(SOON) < 0;
        return Controls.chip(look.text("thread.chip.left", look.times().left(end)), soon ? "warning" : "neutral");
    }

    private void state(ConversationLine line, List<Label> chips) {
        if (line.blocked()) {
            chips.add(Controls.chip(look.text("thread.chip.blocked"), "danger"));
        }
        if ("closed".equals(line.state())) {
            chips.add(Controls.chip(look.text("thread.chip.closed"), "neutral"));
        }
        if ("with_person".equals(line.state())) {
            chips.add(Controls.chip(look.text("thread.chip.with_person"), "accent"));
        }
        if (line.assignedTo() != null) {
            chips.add(Controls.chip(look.text("thread.chip.assigned", line.assignedTo()), "neutral"));
        }
        var snoozed = line.snoozedUntil();
        if (snoozed != null && look.times().now().isBefore(snoozed)) {
            chips.add(
                    Controls.chip(look.text("thread.chip.snoozed", look.times().moment(snoozed)), "neutral"));
        }
    }
}
