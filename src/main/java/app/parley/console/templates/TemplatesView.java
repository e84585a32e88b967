package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.SpentKey;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.console.parts.Ties;
import app.parley.desk.templates.TemplateShown;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ties the list, the form and the phone to the view-model.
final class TemplatesView {
    /// Where none is chosen yet, these choose the first.
    private static final Set<KeyCode> FIRST = Set.of(KeyCode.DOWN, KeyCode.UP, KeyCode.SPACE, KeyCode.ENTER);

    private final Look look;
    private final TemplatesViewModel model;
    private final Ties ties = new Ties();
    private final Blank blank = new Blank();
    private @Nullable TemplateForm form;
    private boolean following;

    @FXML
    private HBox root;

    @FXML
    private Button begin;

    @FXML
    private Button sync;

    @FXML
    private Label synced;

    @FXML
    private ListView<TemplateShown> list;

    @FXML
    private StackPane middle;

    @FXML
    private ScrollPane content;

    @FXML
    private VBox preview;

    TemplatesView(Look look, TemplatesViewModel model) {
        this.look = look;
        this.model = model;
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        begin.setGraphic(Controls.icon(Feather.PLUS));
        Controls.named(begin, look.text("templates.new"), "N");
        begin.setOnAction(_ -> begin());
        Controls.iconOnly(sync, Feather.REFRESH_CW, look.text("templates.sync"), "");
        sync.setOnAction(_ -> model.sync());
        dressList();
        var made = new TemplateForm(look, ties, model);
        form = made;
        content.setContent(made.node());
        middle.getChildren().add(blank);
        var phone = new Phone(look);
        preview.getChildren().add(phone);
        ties.add(model.writing().versionProperty().subscribe(_ -> phone.show(model.writing())));
        ties.add(model.busyProperty().subscribe(sync::setDisable));
        ties.add(model.openProperty().subscribe(_ -> show()));
        ties.add(model.phaseProperty().subscribe(_ -> show()));
        ties.add(model.syncedAtProperty().subscribe(_ -> show()));
        ties.add(model.deletingProperty().subscribe(asked -> {
            if (asked) {
                showEnd();
            }
        }));
        var keys = new SpentKey(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (act(key)) {
                keys.spend(key);
            }
        });
    }

    /// What has just been shown has to be laid out before one can scroll to it.
    private void showEnd() {
        content.applyCss();
        content.layout();
        content.setVvalue(1);
    }

    private void dressList() {
        list.setItems(model.all());
        list.setCellFactory(_ -> new TemplateCell(look));
        list.setAccessibleText(look.text("screen.templates"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following) {
                model.choose(chosen);
                content.setVvalue(0);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (FIRST.contains(key.getCode()) && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        ties.add(model.chosenProperty().subscribe(chosen -> {
            following = true;
            if (chosen == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(chosen);
            }
            following = false;
        }));
        ties.add(model.all().subscribe(this::show));
    }

    private void show() {
        var phase = model.phaseProperty().get();
        boolean open = model.openProperty().get();
        var at = model.syncedAtProperty().get();
        synced.setText(
                at == null
                        ? look.text("templates.never_synced")
                        : look.text("templates.synced_at", look.times().moment(at)));
        Controls.shown(synced, phase == Phase.SHOWN);
        Controls.shown(content, open);
        Controls.shown(preview, open);
        Controls.shown(blank, !open && phase != Phase.LOADING);
        if (phase == Phase.FAILED) {
            blank.say(
                    Feather.ALERT_CIRCLE,
                    look.text("templates.failed"),
                    look.text("templates.failed.next"),
                    look.text("templates.again"),
                    model::load);
        } else if (model.all().isEmpty()) {
            blank.say(
                    Feather.LAYOUT,
                    look.text("templates.none"),
                    look.text("templates.none.next"),
                    look.text("templates.new"),
                    this::begin);
        } else {
            blank.say(Feather.LAYOUT, look.text("templates.choose"), look.text("templates.choose.next"));
        }
    }

    /// Answers whether the key did something.
    private boolean act(KeyEvent key) {
        boolean inList = list.isFocused();
        if (key.getCode() == KeyCode.ESCAPE && !inList) {
            model.deletingProperty().set(false);
            focusList();
        } else if (inList && key.getCode() == KeyCode.N && !key.isShortcutDown()) {
            begin();
        } else if (inList && key.getCode() == KeyCode.ENTER && form != null) {
            form.focusFirst();
        } else if (inList
                && key.getCode() == KeyCode.DELETE
                && model.chosenProperty().get() != null) {
            model.deletingProperty().set(true);
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.save();
        } else {
            return false;
        }
        return true;
    }

    void begin() {
        model.begin(look.texts().locale().toLanguageTag().replace('-', '_'));
        content.setVvalue(0);
        if (form != null) {
            form.focusFirst();
        }
    }

    void suggest(String wish) {
        begin();
        model.writing().category.set(Writing.MARKETING);
        model.writing().wording().open("", wish);
    }

    void focusList() {
        list.requestFocus();
    }

    void close() {
        ties.cut();
    }
}
