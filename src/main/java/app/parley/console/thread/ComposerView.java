package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Unseen;
import app.parley.console.kit.Views;
import app.parley.console.parts.MessageWords;
import app.parley.console.parts.WordingBox;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where one writes, and what one must know while writing.
final class ComposerView {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final int COUNT_FROM = 3600;
    private final ComposerViewModel viewModel;
    private Subscription ties = Subscription.EMPTY;
    private @Nullable ComposerField field;

    @FXML
    private VBox composer;

    @FXML
    private HBox problemLine;

    @FXML
    private Label problem;

    @FXML
    private Label countdown;

    @FXML
    private HBox noteLine;

    @FXML
    private HBox draftLine;

    @FXML
    private Button leaveDraft;

    @FXML
    private HBox quoteLine;

    @FXML
    private Label quoted;

    @FXML
    private Button dropQuote;

    @FXML
    private VBox lock;

    @FXML
    private Label lockWords;

    @FXML
    private Label keptWords;

    @FXML
    private HBox writing;

    @FXML
    private ToggleButton note;

    @FXML
    private Button suggest;

    @FXML
    private MenuButton more;

    @FXML
    private Label count;

    @FXML
    private Button send;

    ComposerView(ComposerViewModel viewModel) {
        this.viewModel = viewModel;
    }

    Parent load(Look look) {
        ties.unsubscribe();
        var root = Views.load(this, look.texts());
        var words = new ComposerField();
        var picker = new QuickReplyPicker(look, viewModel::insert);
        var template = new TemplateForm(look, viewModel);
        words.addEventFilter(KeyEvent.KEY_PRESSED, new ComposerKeys(words, picker, viewModel));
        composer.getChildren().addFirst(picker);
        var chips = new FileChips(look, viewModel.beside());
        var extra = new ExtraForm(look, viewModel.beside());
        var wordings = new WordingBox(look, viewModel.wording(), composer);
        composer.getChildren().addAll(composer.getChildren().indexOf(writing), List.of(wordings, extra, chips));
        new MoreMenu(look, viewModel.beside(), more, composer);
        lock.getChildren().add(template);
        HBox.setHgrow(words, Priority.ALWAYS);
        writing.getChildren().add(3, words);
        field = words;
        viewModel.onWriting(this::focus);
        buttons(look);
        ties = Subscription.combine(
                template.tie(),
                extra.tie(),
                wordings.tie(),
                viewModel.beside().files().subscribe(chips::show),
                viewModel.textProperty().subscribe(text -> put(words, text)),
                words.textProperty().subscribe(text -> viewModel.textProperty().set(text)),
                words.textProperty().subscribe(text -> measure(look, text)),
                viewModel.replies().subscribe(picker::offer),
                viewModel.problem().subscribe(why -> problem(look, why)),
                viewModel.canSend().subscribe(can -> send.setDisable(!can)),
                viewModel.quoting().subscribe(() -> quote(look)),
                viewModel.mode().subscribe(() -> mode(look, words, template)),
                viewModel.window().lock().subscribe(() -> mode(look, words, template)),
                viewModel.window().endsSoon().subscribe(() -> countdown(look)));
        quote(look);
        countdown(look);
        mode(look, words, template);
        Unseen.leaveOut(
                composer, picker, problemLine, countdown, noteLine, draftLine, quoteLine, lock, extra, wordings, chips);
        return root;
    }

    private void buttons(Look look) {
        Controls.iconOnly(note, Feather.FILE_TEXT, look.text("thread.note.write"), look.text("thread.keys.note"));
        note.setOnAction(_ -> {
            viewModel.toggleNote();
            focus();
        });
        Controls.iconOnly(suggest, Feather.FEATHER, look.text("wording.title"), look.text("thread.keys.suggest"));
        suggest.setOnAction(_ -> viewModel.suggest());
        Controls.iconOnly(dropQuote, Feather.X, look.text("thread.quote.drop"), look.text("thread.keys.escape"));
        dropQuote.setOnAction(_ -> viewModel.quote(null));
        Controls.iconOnly(leaveDraft, Feather.X, look.text("thread.draft.leave"), look.text("thread.keys.escape"));
        leaveDraft.setOnAction(_ -> viewModel.leaveDraft());
        send.setGraphic(Controls.icon(Feather.SEND));
        send.setOnAction(_ -> viewModel.send());
    }

    private static void put(ComposerField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.end();
        }
    }

    private void measure(Look look, String text) {
        boolean over = text.length() > ComposerViewModel.LONGEST;
        Controls.shown(count, text.length() >= COUNT_FROM);
        count.setText(look.text(
                "thread.count", look.times().number(text.length()), look.times().number(ComposerViewModel.LONGEST)));
        count.getStyleClass().removeAll("danger-text");
        if (over) {
            count.getStyleClass().add("danger-text");
        }
    }

    private void problem(Look look, String why) {
        Controls.shown(problemLine, !why.isEmpty());
        problem.setText(look.texts().said(why));
    }

    private void quote(Look look) {
        var message = viewModel.quoting().get();
        boolean shown = message != null && viewModel.mode().get() == Mode.MESSAGE;
        Controls.shown(quoteLine, shown);
        if (message != null) {
            var line = MessageWords.line(look, message).replace('\n', ' ');
            quoted.setText(line);
            Directions.turn(quoted, line);
        }
    }

    /// Says anew how long one can still write.
    void countdown(Look look) {
        var end = viewModel.window().endsSoon().get();
        Controls.shown(countdown, end != null);
        if (end != null) {
            countdown.setText(look.text(
                    "thread.countdown", look.times().left(end), look.times().moment(end)));
        }
    }

    private void mode(Look look, ComposerField words, TemplateForm template) {
        var mode = viewModel.mode().get();
        var reason = viewModel.window().lock().get();
        boolean locked = mode != Mode.NOTE && !viewModel.window().isFree();
        composer.pseudoClassStateChanged(NOTE, mode == Mode.NOTE);
        note.setSelected(mode == Mode.NOTE);
        note.setText(locked ? look.text("thread.note.write") : "");
        note.setContentDisplay(locked ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        Controls.shown(noteLine, mode == Mode.NOTE);
        Controls.shown(draftLine, mode == Mode.DRAFT);
        Controls.shown(lock, locked);
        Controls.shown(template, reason instanceof Lock.Over);
        lockWords.setText(new LockWords(look).of(reason));
        Controls.shown(keptWords, locked && !viewModel.textProperty().get().isBlank());
        Controls.shown(words, !locked);
        Controls.shown(send, !locked);
        Controls.shown(more, !locked && mode == Mode.MESSAGE);
        Controls.shown(suggest, !locked && mode != Mode.NOTE);
        quote(look);
        words.setPromptText(look.text(mode == Mode.NOTE ? "thread.note.prompt" : "thread.prompt"));
        words.setAccessibleText(words.getPromptText());
        var says = switch (mode) {
            case MESSAGE -> "thread.send";
            case NOTE -> "thread.note.keep";
            case DRAFT -> "thread.draft.send";
        };
        send.setText(look.text(says));
        Controls.named(send, look.text(says), look.text("thread.keys.enter"));
    }

    void focus() {
        if (field != null) {
            field.requestFocus();
        }
    }
}
