package app.parley.console.inbox;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Phase;
import app.parley.console.kit.Unseen;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.desk.inbox.Filter;
import atlantafx.base.controls.CustomTextField;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The list of conversations with its filter and its search.
final class ConversationsView {
    private static final int SKELETONS = 12;
    private final ConversationsViewModel model;
    private final Look look;
    private final Consumer<ListRow> choose;
    private final Runnable beginChat;
    private final Executor frames;
    private final Blank blank = new Blank();
    private Subscription ties = Subscription.EMPTY;
    private Runnable unwatch = () -> {};
    private boolean following;

    @FXML
    private ComboBox<Filter> filter;

    @FXML
    private MenuButton narrow;

    @FXML
    private Button newChat;

    @FXML
    private CustomTextField search;

    @FXML
    private StackPane body;

    @FXML
    private ListView<ListRow> list;

    /// @param beginChat leads to a new chat
    ConversationsView(ConversationsViewModel model, Look look, Background background, Runnable beginChat) {
        this.model = model;
        this.look = look;
        this.beginChat = beginChat;
        this.frames = background::inFrames;
        this.choose = background.onFxThread(model::select);
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        dressFilter();
        dressSearch();
        dressList();
        Controls.iconOnly(newChat, Feather.EDIT, look.text("inbox.new"), "N");
        newChat.setOnAction(_ -> beginChat.run());
        var skeleton = Skeleton.rows(SKELETONS);
        body.getChildren().addAll(skeleton, blank);
        ties = ties.and(model.phaseProperty().subscribe(phase -> {
            Controls.shown(list, phase == Phase.SHOWN);
            Controls.shown(skeleton, phase == Phase.WAITING);
            Controls.shown(blank, phase == Phase.EMPTY || phase == Phase.FAILED);
            if (phase == Phase.EMPTY || phase == Phase.FAILED) {
                fillBlank(phase);
            }
        }));
        Unseen.leaveOut(body, skeleton, blank);
    }

    private void dressFilter() {
        filter.getItems().setAll(Filter.values());
        filter.setVisibleRowCount(Filter.values().length);
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(Filter shown) {
                return shown == null ? "" : look.text("inbox.filter." + word(shown));
            }

            @Override
            public Filter fromString(String text) {
                return Filter.OPEN;
            }
        });
        filter.valueProperty().bindBidirectional(model.sieve().filterProperty());
        filter.setAccessibleText(look.text("inbox.filter"));
        ties = ties.and(new NarrowingMenu(look, narrow, model.sieve()).tie());
    }

    private void dressSearch() {
        search.setLeft(Controls.icon(Feather.SEARCH));
        var clear = Controls.iconOnly(new Button(), Feather.X, look.text("inbox.search.clear"), "Esc");
        clear.getStyleClass().add("small");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> search.clear());
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        search.setRight(clear);
        search.setAccessibleText(look.text("inbox.search.prompt"));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            focusList();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focusList();
            model.move(1);
            event.consume();
        }
    }

    private void dressList() {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new RowCell(look, model.wordsProperty()::get, frames));
        list.setAccessibleText(look.text("inbox.list"));
        var anchor = new ListAnchor(list, model, model::seenUpTo);
        unwatch = model.rows().watch(new Rows.Watcher() {
            @Override
            public void before() {
                following = true;
                anchor.before();
            }

            @Override
            public void after() {
                anchor.after();
                follow();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following && row != null) {
                choose.accept(row);
            }
        });
        ties = ties.and(model.selectedProperty().subscribe((before, now) -> {
            follow();
            if (now != null && (before == null || !before.isSame(now))) {
                anchor.show(model.indexOfSelected());
            }
        }));
        follow();
    }

    /// The list marks what the view-model says is selected, and nothing of its own.
    private void follow() {
        following = true;
        int at = model.indexOfSelected();
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
        }
        following = false;
    }

    private void fillBlank(Phase phase) {
        if (phase == Phase.FAILED) {
            blank.say(
                    Feather.ALERT_CIRCLE,
                    look.text("inbox.list.failed"),
                    look.text("inbox.list.failed.next"),
                    look.text("inbox.retry"),
                    model::load);
        } else if (model.searching()) {
            blank.say(
                    Feather.SEARCH,
                    look.text("inbox.empty.search"),
                    look.text("inbox.empty.search.next"),
                    look.text("inbox.search.clear"),
                    search::clear);
        } else {
            fillEmpty(model.sieve());
        }
    }

    private void fillEmpty(Sieve sieve) {
        var shown = sieve.filterProperty().get();
        boolean narrow = !sieve.alsoProperty().get().isEmpty();
        var key = "inbox.empty." + (narrow ? "narrow" : word(shown));
        boolean all = !narrow && (shown == Filter.OPEN || shown == Filter.ALL);
        blank.say(
                Feather.INBOX,
                look.text(key),
                look.text(key + ".next"),
                look.text(all ? "inbox.new" : "inbox.empty.show_open"),
                all ? beginChat : sieve::open);
    }

    static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    ListView<ListRow> list() {
        return list;
    }

    Button newChatButton() {
        return newChat;
    }

    void focusList() {
        list.requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Times and countdowns have moved on.
    void tick() {
        list.refresh();
    }

    /// Other nodes show the same from now on.
    void close() {
        ties.unsubscribe();
        unwatch.run();
    }
}
