package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where a template stands at Meta, as a mark with its word.
final class StatusWords {
    private StatusWords() {}

    static String word(Look look, String status) {
        return look.texts().word("template.status", status);
    }

    static Label chip(Look look, String status) {
        var chip = Controls.chip(word(look, status), tone(status));
        chip.setGraphic(Controls.icon(icon(status), "small", tone(status)));
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }

    private static String tone(String status) {
        return switch (status) {
            case "approved" -> "success";
            case "pending", "in_appeal" -> "neutral";
            case "paused", "limit_exceeded", "locked" -> "warning";
            case "rejected", "disabled" -> "danger";
            default -> "neutral";
        };
    }

    private static Ikon icon(String status) {
        return switch (status) {
            case "approved" -> Feather.CHECK;
            case "pending", "in_appeal" -> Feather.CLOCK;
            case "paused" -> Feather.PAUSE;
            case "rejected" -> Feather.X;
            case "disabled" -> Feather.SLASH;
            default -> Feather.HELP_CIRCLE;
        };
    }
}
