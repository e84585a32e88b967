package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.inbox.ConsentShown;
import app.parley.desk.inbox.ContactShown;
import app.parley.desk.inbox.Context;
import app.parley.desk.inbox.NoteShown;
import app.parley.desk.inbox.NoticedShown;
import app.parley.desk.inbox.OtherConversation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Lines of the pane beside the thread.
final class ContextParts {
    private static final int MOST_WORDS = 140;

    private ContextParts() {}

    static List<Node> consents(Look look, ContactShown contact) {
        if (contact.consents().isEmpty()) {
            return List.of(quiet(look.text("inbox.context.consent.none")));
        }
        return contact.consents().stream()
                .map(consent -> consent(look, consent))
                .toList();
    }

    private static Node consent(Look look, ConsentShown consent) {
        var purpose = Controls.label(look.texts().word("purpose", consent.purpose()));
        var state = Controls.chip(
                look.text(consent.in() ? "inbox.context.consent.in" : "inbox.context.consent.out"),
                consent.in() ? "success" : "danger");
        state.setGraphic(Controls.icon(
                consent.in() ? Feather.CHECK : Feather.SLASH, "small", consent.in() ? "success" : "danger"));
        var first = new HBox(purpose, Controls.spacer(), state);
        var source = consent.by() != null && "operator".equals(consent.source())
                ? look.text("inbox.context.consent.by", consent.by())
                : look.texts().word("consented", consent.source());
        var when =
                look.text("inbox.context.consent.source", source, look.times().moment(consent.at()));
        var lines = entry(first, quiet(when));
        if (consent.proof() != null) {
            lines.getChildren().add(words(look.text("inbox.context.consent.shown", consent.proof())));
        }
        return lines;
    }

    static List<Node> notes(Look look, List<NoteShown> notes) {
        return notes.stream().<Node>map(note -> note(look, note)).toList();
    }

    private static VBox note(Look look, NoteShown note) {
        var text = words(note.text());
        var by = Controls.label(
                look.text("inbox.context.note.by", note.author(), look.times().moment(note.at())), "caption");
        var shown = entry(text, by);
        shown.getStyleClass().add("note");
        return shown;
    }

    static List<Node> noticed(Look look, List<NoticedShown> noticed) {
        return noticed.stream().<Node>map(one -> noticed(look, one)).toList();
    }

    private static VBox noticed(Look look, NoticedShown one) {
        var chip = Controls.chip(named(look, one), tone(one.kind()));
        var when = Controls.label(look.times().moment(one.at()), "caption");
        var first = new HBox(chip, Controls.spacer(), when);
        return one.words() == null ? entry(first) : entry(first, words(shortened(one.words())));
    }

    private static String named(Look look, NoticedShown one) {
        return one.stage() == null
                ? look.texts().word("noticed", one.kind())
                : look.texts().word("noticed.stage", one.stage());
    }

    private static String tone(String kind) {
        return switch (kind) {
            case "opportunity", "stage_change", "thanks" -> "success";
            case "cart_left", "question_unanswered", "urgent" -> "warning";
            default -> "danger";
        };
    }

    private static String shortened(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_WORDS)) + "…";
    }

    static List<Node> history(Look look, Context now, Consumer<UUID> openOther) {
        var lines = new ArrayList<Node>();
        lines.add(fact(
                look.text("inbox.context.first_seen"),
                look.times().moment(now.contact().firstSeen())));
        lines.add(fact(look.text("inbox.context.messages"), look.times().number(now.messages())));
        if (now.firstMessageAt() != null) {
            lines.add(
                    fact(look.text("inbox.context.first_message"), look.times().moment(now.firstMessageAt())));
        }
        if (!now.others().isEmpty()) {
            lines.add(Controls.label(look.text("inbox.context.others"), "section-title"));
            now.others().forEach(other -> lines.add(other(look, other, openOther)));
        }
        return lines;
    }

    private static Node other(Look look, OtherConversation other, Consumer<UUID> open) {
        var words = look.text(
                "inbox.context.other",
                other.phoneNumberId(),
                other.messages(),
                look.times().moment(other.lastAt()));
        var button = Controls.button(words, () -> open.accept(other.id()), "flat", "choice");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Node fact(String what, String value) {
        return new HBox(Controls.label(what, "muted"), Controls.spacer(), Controls.label(value));
    }

    private static Prose words(String text) {
        return Prose.of(text);
    }

    private static Label quiet(String text) {
        return Controls.wrapped(text, "caption");
    }

    private static VBox entry(Node... lines) {
        var entry = new VBox(lines);
        entry.getStyleClass().add("entry");
        return entry;
    }
}
