package app.parley.console.inbox;

import app.parley.console.kit.Look;
import app.parley.desk.inbox.ConversationLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is worth a word at a glance: most pressing first.
final class LineChips {
    static final int MOST = 3;
    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration VERY_SOON = Duration.ofHours(1);
    private static final Set<String> BAD = Set.of("negative", "angry", "upset", "frustrated", "disappointed");

    private LineChips() {}

    /// @param tone as of [app.parley.console.kit.Controls#chip]
    record Chip(String words, String tone) {}

    static List<Chip> of(Look look, ConversationLine line) {
        var chips = new ArrayList<Chip>();
        if (line.draft() != null) {
            chips.add(new Chip(look.text("inbox.chip.draft"), "accent"));
        }
        window(look, line, chips);
        if (line.sentiment() != null && BAD.contains(line.sentiment())) {
            chips.add(new Chip(look.texts().word("mood", line.sentiment()), "danger"));
        }
        state(look, line, chips);
        if (line.intent() != null && !"other".equals(line.intent())) {
            chips.add(new Chip(look.texts().word("intent", line.intent()), "neutral"));
        }
        return List.copyOf(chips.subList(0, Math.min(MOST, chips.size())));
    }

    private static void window(Look look, ConversationLine line, List<Chip> chips) {
        var until = line.windowExpiresAt();
        var now = look.times().now();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(SOON))) {
            return;
        }
        boolean pressing = until.isBefore(now.plus(VERY_SOON));
        var left = look.text("inbox.chip.left", look.times().left(until));
        chips.add(new Chip(left, pressing ? "danger" : "warning"));
    }

    private static void state(Look look, ConversationLine line, List<Chip> chips) {
        if (line.blocked()) {
            chips.add(new Chip(look.text("inbox.chip.blocked"), "danger"));
        }
        if (!line.connected()) {
            chips.add(new Chip(look.text("inbox.chip.not_connected"), "warning"));
        }
        if (line.standby()) {
            chips.add(new Chip(look.text("inbox.chip.standby"), "warning"));
        }
        if (line.snoozedUntil() != null && Fit.asleep(line, look.times().now())) {
            chips.add(new Chip(look.text("inbox.chip.snoozed", look.times().moment(line.snoozedUntil())), "neutral"));
        }
        if ("closed".equals(line.state())) {
            chips.add(new Chip(look.text("inbox.chip.closed"), "neutral"));
        } else if (line.assignedTo() != null && !line.assignedTo().isEmpty()) {
            chips.add(new Chip(line.assignedTo(), "neutral"));
        }
    }
}
