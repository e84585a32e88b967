package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.MessageFiles;
import app.parley.desk.thread.ThreadMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is inside a bubble, for every type of message there is, and for those nobody knows yet.
final class MessageBody {
    /// Types of which something is shown beside their words, or which are nothing but words.
    private static final Set<String> KNOWN = Set.of(
            "text",
            "image",
            "video",
            "audio",
            "voice",
            "document",
            "sticker",
            "location",
            "contacts",
            "order",
            "interactive",
            "button",
            "template");

    private final Look look;
    private final Words words;
    private final Words first;
    private final Label firstTitle;
    private final VBox firstBox;
    private final Words transcript;
    private final VBox transcriptBox;
    private final FilePlace files;
    private final DetailCards cards;
    private @Nullable Label template;
    private boolean firstWanted;

    MessageBody(Look look, @Nullable MessageFiles can) {
        this.look = look;
        this.words = new Words(look);
        this.first = new Words(look);
        this.firstTitle = Controls.label(look.text("message.edited.first"), "caption", "strong");
        this.firstBox = new VBox(firstTitle, first);
        this.transcript = new Words(look);
        this.transcriptBox = new VBox(Controls.label(look.text("message.transcript"), "caption", "strong"), transcript);
        this.files = new FilePlace(look, can);
        this.cards = new DetailCards(look, can);
        firstBox.getStyleClass().add("first-wording");
    }

    List<Node> of(ThreadMessage message) {
        firstWanted = false;
        Controls.shown(firstBox, false);
        if (message.revokedAt() != null) {
            words.show(MessageWords.line(look, message), true);
            return List.of(words);
        }
        var nodes = new ArrayList<Node>();
        if ("template".equals(message.type())) {
            nodes.add(templateMark());
        }
        if (message.file() != null || FilePlace.isMedia(message.type())) {
            nodes.addAll(files.of(message));
            addTranscript(message, nodes);
        }
        if (!KNOWN.contains(message.type())) {
            nodes.add(cards.unknown(message.type()));
        }
        var details = message.details();
        if (details == null) {
            addWords(message, nodes);
        } else if (DetailCards.holdTheText(details)) {
            nodes.addAll(DetailCards.above(details));
            addWords(message, nodes);
            nodes.addAll(cards.of(details));
        } else {
            nodes.addAll(cards.of(details));
            addWords(message, nodes);
        }
        return nodes;
    }

    /// Said to be a machine's, because it may have misheard.
    private void addTranscript(ThreadMessage message, List<Node> nodes) {
        var said = message.file() == null ? null : message.file().transcript();
        if (said != null) {
            transcript.show(said, false);
            nodes.add(transcriptBox);
        }
    }

    private void addWords(ThreadMessage message, List<Node> nodes) {
        var text = message.editedText() == null ? message.text() : message.editedText();
        if (text != null && !text.isBlank() && !DetailCards.sayTheText(message.details())) {
            words.show(text, false);
            nodes.add(words);
        } else if (nodes.isEmpty()) {
            words.show(look.texts().word("type", message.type()), true);
            nodes.add(words);
        }
        if (message.editedText() != null) {
            first.show(message.text() == null ? "" : message.text(), true);
            nodes.add(firstBox);
        }
    }

    private Label templateMark() {
        if (template == null) {
            template = Controls.label(look.texts().word("type", "template"), "caption", "strong");
        }
        return template;
    }

    /// Shows how an edited message first read, or hides it again.
    void toggleFirst() {
        firstWanted = !firstWanted;
        Controls.shown(firstBox, firstWanted);
    }
}
