package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Phase;
import app.parley.console.kit.SpentKey;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemWords;
import atlantafx.base.controls.CustomTextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ties the list, the form and the tried question to the view-model.
final class KnowledgeView {
    private static final int BONES = 10;

    /// Less has no room for three panes.
    private static final double THREE_PANES = 1_100;

    private final Look look;
    private final KnowledgeViewModel model;
    private final Scoring scoring;
    private final Runnable openConversation;
    private final Runnable openRuns;
    private final Function<Window, List<Path>> chooser;
    private final Ties ties = new Ties();
    private final Blank blank = new Blank();
    private final Blank nothing = new Blank();
    private @Nullable ItemForm form;
    private @Nullable TestPane test;
    private boolean following;
    private boolean testing;

    @FXML
    private HBox root;

    @FXML
    private VBox side;

    @FXML
    private HBox head;

    @FXML
    private CustomTextField search;

    @FXML
    private Button begin;

    @FXML
    private Button bring;

    @FXML
    private ComboBox<Narrow> narrow;

    @FXML
    private StackPane body;

    @FXML
    private ListView<Row> list;

    @FXML
    private StackPane middle;

    @FXML
    private ScrollPane content;

    /// @param chooser asks for files
    KnowledgeView(
            Look look,
            KnowledgeViewModel model,
            Scoring scoring,
            Runnable openConversation,
            Runnable openRuns,
            Function<Window, List<Path>> chooser) {
        this.look = look;
        this.model = model;
        this.scoring = scoring;
        this.openConversation = openConversation;
        this.openRuns = openRuns;
        this.chooser = chooser;
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        side.getChildren().addFirst(new Tabs(look, ties, model.listing()));
        dressHead();
        dressList();
        var made = new ItemForm(look, ties, model, openConversation);
        form = made;
        content.setContent(made.node());
        middle.getChildren().add(nothing);
        var tried = new TestPane(look, ties, model);
        test = tried;
        root.getChildren().add(tried);
        var score = new ScorePane(look, ties, scoring, openRuns);
        ties.add(model.openProperty().subscribe(open -> opened(made, score, open)));
        ties.add(root.widthProperty().subscribe(_ -> showPanes()));
        var keys = new SpentKey(root);
        var deeds = new KnowledgeKeys(this, model, scoring, made);
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (deeds.actFirst(key)) {
                keys.spend(key);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (deeds.act(key)) {
                keys.spend(key);
            }
        });
    }

    private void dressHead() {
        Controls.iconOnly(begin, Feather.PLUS, look.text("knowledge.new"), "N");
        begin.getStyleClass().remove("flat");
        begin.setOnAction(_ -> begin());
        Controls.iconOnly(bring, Feather.UPLOAD, look.text("knowledge.import"), "I");
        bring.setOnAction(_ -> bring());
        search.setLeft(Controls.icon(Feather.SEARCH));
        search.setAccessibleText(look.text("knowledge.search"));
        Directions.follow(search);
        search.textProperty().bindBidirectional(model.listing().wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                search.clear();
                focusList();
                key.consume();
            } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                focusList();
                list.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        narrow.getItems().setAll(Narrow.values());
        narrow.setConverter(new Form.Names<>(one -> look.text(one.key())));
        narrow.setAccessibleText(look.text("knowledge.narrow"));
        narrow.valueProperty().bindBidirectional(model.listing().narrowProperty());
        ties.add(model.listing().tabProperty().subscribe(tab -> {
            Controls.shown(head, tab != Tab.GAPS);
            Controls.shown(search, model.listing().searchable());
            Controls.shown(narrow, model.listing().searchable());
            list.setAccessibleText(look.text(tab.key()));
        }));
    }

    private void dressList() {
        list.setItems(model.listing().rows());
        list.setCellFactory(_ -> new RowCell(look));
        var bones = new Bones(BONES);
        body.getChildren().addAll(bones, blank);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.choose(row);
            }
        });
        list.skinProperty().subscribe(skin -> {
            if (skin != null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                flow.positionProperty()
                        .subscribe(at -> model.listing().seenUpTo((int)
                                (at.doubleValue() * list.getItems().size())));
            }
        });
        ties.add(model.listing().rows().subscribe(this::follow));
        ties.add(model.listing().phaseProperty().subscribe(phase -> {
            list.setOpacity(phase == Phase.SHOWN ? 1 : 0);
            Controls.shown(bones, phase == Phase.WAITING);
            Controls.shown(blank, phase == Phase.EMPTY || phase == Phase.FAILED);
            new Emptiness(look, model.listing(), blank, this::begin, this::bring).say(phase);
            follow();
        }));
    }

    /// The list marks what the view-model says is open, and nothing of its own.
    private void follow() {
        following = true;
        var id = model.openProperty().get().id();
        model.listing()
                .named(id)
                .ifPresentOrElse(
                        row -> list.getSelectionModel().select(row),
                        () -> list.getSelectionModel().clearSelection());
        following = false;
        showNothing();
    }

    private void opened(ItemForm made, ScorePane score, Open open) {
        boolean wasIn = made.hasFocus();
        boolean shown = !(open instanceof Open.Nothing);
        Controls.shown(content, shown);
        content.setContent(
                open instanceof Open.Report report
                        ? new ReportPane(look, report, this::showFound, score)
                        : made.node());
        if (shown) {
            testing = false;
            showPanes();
        }
        follow();
        if (wasIn && (open instanceof Open.Question || open instanceof Open.Found)) {
            made.focusFirst();
        } else if (wasIn && !shown) {
            focusList();
        }
        content.setVvalue(0);
    }

    /// Nothing is said of what is not there while nobody knows yet.
    private void showNothing() {
        var phase = model.listing().phaseProperty().get();
        boolean known = phase == Phase.SHOWN || phase == Phase.EMPTY;
        Controls.shown(nothing, known && model.openProperty().get() instanceof Open.Nothing);
        var key = phase == Phase.EMPTY ? "knowledge.nothing" : "knowledge.choose";
        nothing.say(Feather.BOOK_OPEN, look.text(key), look.text(key + ".next"));
    }

    /// Where there is little room, what is tried takes the place of the form while somebody tries it.
    private void showPanes() {
        boolean wide = root.getWidth() >= THREE_PANES;
        Controls.shown(middle, wide || !testing);
        if (test != null) {
            Controls.shown(test, wide || testing);
            HBox.setHgrow(test, wide ? null : Priority.ALWAYS);
        }
    }

    void tryQuestion() {
        testing = true;
        showPanes();
        Objects.requireNonNull(test, "it was loaded").focusQuestion();
    }

    /// Begins something of the kind that is looked through.
    void begin() {
        if (!model.listing().searchable()) {
            model.listing().tabProperty().set(Tab.KNOWN);
        }
        var kind = model.listing().narrowProperty().get().kind();
        model.begin(ItemWords.empty(kind == null ? ItemKind.ENTRY : kind));
        Objects.requireNonNull(form, "it was loaded").focusFirst();
    }

    /// Asks for files and takes them in.
    void bring() {
        model.read(chooser.apply(root.getScene().getWindow()));
    }

    private void showFound() {
        model.listing().tabProperty().set(Tab.FOUND);
        focusList();
    }

    void focusSearch() {
        if (head.isVisible() && search.isVisible()) {
            search.requestFocus();
            search.selectAll();
        }
    }

    void focusList() {
        testing = false;
        showPanes();
        list.requestFocus();
    }

    boolean isInList() {
        return list.isFocused();
    }

    /// Chooses the first row where none is chosen. Answers whether there was one to choose.
    boolean chooseFirst() {
        if (!list.getSelectionModel().isEmpty() || list.getItems().isEmpty()) {
            return false;
        }
        list.getSelectionModel().selectFirst();
        return true;
    }

    void openConversation() {
        openConversation.run();
    }

    /// Shows the replies of an old chat that would have been written otherwise, if there are any.
    void showOthers() {
        if (scoring.hasOthers()) {
            openRuns.run();
        }
    }

    void close() {
        ties.cut();
    }
}
