package app.parley.console.inbox;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Phase;
import app.parley.console.kit.Unseen;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.desk.inbox.Context;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Who the open conversation is with, beside it.
final class ContextView {
    private final ContextViewModel model;
    private final Folds folds;
    private final Look look;
    private final Consumer<UUID> openOther;
    private final ConsentBox consents;
    private final Blank blank = new Blank();
    private Subscription ties = Subscription.EMPTY;

    @FXML
    private StackPane root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox sections;

    @FXML
    private Label avatar;

    @FXML
    private TextField name;

    @FXML
    private Label nameRefusal;

    @FXML
    private Label phone;

    @FXML
    private Label username;

    @FXML
    private HBox userIdLine;

    @FXML
    private Label userId;

    @FXML
    private Button copyUserId;

    @FXML
    private TextField language;

    @FXML
    private Label languageName;

    @FXML
    private Label languageRefusal;

    @FXML
    private FlowPane tags;

    @FXML
    private TextField tag;

    @FXML
    private Label tagRefusal;

    @FXML
    private TextArea about;

    @FXML
    private Label aboutRefusal;

    @FXML
    private Button consentTitle;

    @FXML
    private VBox consent;

    @FXML
    private VBox noticedFold;

    @FXML
    private Button noticedTitle;

    @FXML
    private VBox noticed;

    @FXML
    private Button journeyTitle;

    @FXML
    private VBox journey;

    @FXML
    private Button memoryTitle;

    @FXML
    private VBox memory;

    @FXML
    private VBox rememberedList;

    @FXML
    private TextField memo;

    @FXML
    private Label memoRefusal;

    @FXML
    private Button ordersTitle;

    @FXML
    private VBox orders;

    @FXML
    private Button notesTitle;

    @FXML
    private VBox notes;

    @FXML
    private VBox noteList;

    @FXML
    private TextArea note;

    @FXML
    private Label noteRefusal;

    @FXML
    private Button addNote;

    @FXML
    private Button historyTitle;

    @FXML
    private VBox history;

    /// @param openOther opens another conversation
    ContextView(ContextViewModel model, Folds folds, Look look, Consumer<UUID> openOther) {
        this.model = model;
        this.folds = folds;
        this.look = look;
        this.consents = new ConsentBox(model, look);
        this.openOther = openOther;
    }

    Parent load(Background background) {
        var made = Views.load(this, look.texts());
        Unseen.onceShown(scroll, () -> background.unfold(sections));
        return made;
    }

    @FXML
    private void initialize() {
        fold(consentTitle, consent, "inbox.consent");
        fold(noticedTitle, noticed, "inbox.noticed");
        fold(journeyTitle, journey, "inbox.journey");
        fold(memoryTitle, memory, "inbox.memory");
        fold(ordersTitle, orders, "inbox.orders");
        fold(notesTitle, notes, "inbox.notes");
        fold(historyTitle, history, "inbox.history");
        tie(FieldTie.keeping(name, nameRefusal, model.name(), look));
        tie(FieldTie.keeping(language, languageRefusal, model.language(), look));
        tie(FieldTie.keeping(about, aboutRefusal, model.about(), look));
        tie(FieldTie.tie(tag, tagRefusal, model.tag(), look));
        tie(FieldTie.tie(note, noteRefusal, model.note(), look));
        tie(FieldTie.tie(memo, memoRefusal, model.memo(), look));
        tie(model.correctingProperty().subscribe(fact -> {
            var says = look.text(fact == null ? "inbox.context.memory.add" : "inbox.context.memory.corrected");
            memo.setPromptText(says);
            memo.setAccessibleText(says);
        }));
        tie(model.language().textProperty().subscribe(code -> languageName.setText(languageIn(code))));
        name.setAccessibleText(look.text("inbox.context.name"));
        language.setAccessibleText(look.text("inbox.context.language"));
        tag.setAccessibleText(look.text("inbox.context.tag.add"));
        Directions.follow(about);
        Directions.follow(note);
        about.setAccessibleText(look.text("inbox.context.about"));
        note.setAccessibleText(look.text("inbox.context.note.prompt"));
        addNote.setOnAction(_ -> model.note().keep());
        Controls.iconOnly(copyUserId, Feather.COPY, look.text("inbox.context.copy"), "");
        copyUserId.setOnAction(_ -> copy(userId.getText()));
        var skeleton = Skeleton.lines(160, 120, 240, 200, 240, 180);
        skeleton.getStyleClass().add("context-skeleton");
        root.getChildren().addAll(skeleton, blank);
        tie(model.phaseProperty().subscribe(phase -> {
            Controls.shown(scroll, phase == Phase.SHOWN);
            Controls.shown(skeleton, phase == Phase.WAITING);
            Controls.shown(blank, phase == Phase.FAILED);
        }));
        Unseen.leaveOut(root, scroll, skeleton, blank);
        blank.say(
                Feather.ALERT_CIRCLE,
                look.text("inbox.context.failed"),
                look.text("inbox.context.failed.next"),
                look.text("inbox.retry"),
                model::ask);
        consent.getChildren().setAll(consents);
        tie(consents.tie());
        tie(model.contextProperty().subscribe(this::show));
    }

    private void tie(Subscription subscription) {
        ties = ties.and(subscription);
    }

    private void fold(Button title, Node body, String part) {
        var folded = folds.folded(part);
        title.setOnAction(_ -> folded.set(!folded.get()));
        tie(folded.subscribe(away -> {
            Controls.shown(body, !away);
            title.setGraphic(Controls.icon(away ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN, "small"));
            title.setAccessibleText(look.text(away ? "inbox.fold.open" : "inbox.fold.away", title.getText()));
        }));
    }

    private void show(@Nullable Context now) {
        if (now == null) {
            return;
        }
        var contact = now.contact();
        avatar.setText(contact.initials());
        name.setPromptText(contact.name());
        showIf(phone, contact.phone() == null ? null : PhoneText.of(contact.phone()));
        showIf(username, contact.username() == null ? null : "@" + contact.username());
        userId.setText(contact.userId() == null ? "" : contact.userId());
        Controls.shown(userIdLine, contact.userId() != null);
        tags.getChildren().setAll(contact.tags().stream().map(this::tagChip).toList());
        Controls.shown(tags, !contact.tags().isEmpty());
        consents.show(contact);
        noticed.getChildren().setAll(ContextParts.noticed(look, now.noticed()));
        Controls.shown(noticedFold, !now.noticed().isEmpty());
        rememberedList.getChildren().setAll(MemoryBox.lines(look, now.remembered(), model, memo::requestFocus));
        noteList.getChildren().setAll(ContextParts.notes(look, now.notes()));
        history.getChildren().setAll(ContextParts.history(look, now, openOther));
        notesTitle.setText(
                now.notes().isEmpty()
                        ? look.text("inbox.context.notes")
                        : look.text("inbox.context.notes.many", now.notes().size()));
    }

    private static void showIf(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        Controls.shown(label, text != null);
    }

    private Node tagChip(String tagged) {
        var remove = Controls.iconOnly(new Button(), Feather.X, look.text("inbox.context.tag.remove", tagged), "");
        remove.setOnAction(_ -> model.removeTag(tagged));
        var chip = new HBox(Controls.label(tagged), remove);
        chip.getStyleClass().addAll("chip", "tag-chip");
        return chip;
    }

    private String languageIn(String code) {
        var tagged = code.replace('_', '-').strip();
        var shown = Locale.forLanguageTag(tagged).getDisplayName(look.texts().locale());
        return tagged.isEmpty() || shown.equalsIgnoreCase(tagged) ? "" : shown;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Other nodes show the same from now on.
    void close() {
        ties.unsubscribe();
    }
}
