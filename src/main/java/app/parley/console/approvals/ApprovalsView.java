package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Views;
import app.parley.console.media.Artist;
import app.parley.desk.approvals.RejectReason;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Queue, card and reasons side by side; or the card alone, in a strip.
final class ApprovalsView implements ApprovalsKeys.Fields {
    private static final long SELDOM = 20;
    private final Background background;
    private final ApprovalsViewModel model;
    private final KeyGuard guard;
    private final Look look;
    private final CardView card;
    private final ReasonsView reasons;
    private final BatchView batch;
    private final AfterPane after;
    private Subscription ties = () -> {};
    private boolean strip;
    private boolean here;

    @FXML
    private HBox root;

    @FXML
    private VBox left;

    @FXML
    private Label waiting;

    @FXML
    private Button batchButton;

    @FXML
    private ListView<Row> list;

    @FXML
    private Button checkButton;

    @FXML
    private Button rulesButton;

    @FXML
    private Label moveHint;

    @FXML
    private StackPane middle;

    @FXML
    private VBox skeleton;

    @FXML
    private VBox empty;

    @FXML
    private VBox failed;

    @FXML
    private Button retry;

    @FXML
    private StackPane side;

    private @Nullable Parent cardRoot;
    private @Nullable Parent batchRoot;

    ApprovalsView(ApprovalsViewModel model, KeyGuard guard, Look look, Artist artist, Background background) {
        this.background = background;
        this.model = model;
        this.guard = guard;
        this.look = look;
        card = new CardView(model, guard, look, artist);
        reasons = new ReasonsView(look);
        batch = new BatchView(model, guard, look, artist);
        after = new AfterPane(model, guard, look);
    }

    Parent load() {
        Views.load(this, look.texts());
        var queue = model.queue();
        cardRoot = card.load();
        batchRoot = batch.load();
        for (var part : List.of(cardRoot, batchRoot, after)) {
            background.inOwnFrame(() -> middle.getChildren().add(part));
        }
        var why = reasons.load();
        background.inOwnFrame(() -> side.getChildren().add(why));
        list.setCellFactory(_ -> new QueueCell(look, model::go, queue::toggle));
        list.setItems(queue.rows());
        list.setAccessibleText(look.text("approvals.queue"));
        list.setFocusTraversable(false);
        retry.setOnAction(_ -> queue.retry());
        batchButton.setId("batch-open");
        batchButton.setOnAction(_ -> model.wish(Deed.BATCH));
        rulesButton.setId("rules-open");
        rulesButton.setGraphic(Controls.icon(Feather.EDIT_3));
        rulesButton.setOnAction(_ -> model.openRules());
        checkButton.setId("check-open");
        checkButton.setOnAction(_ -> model.wish(Deed.CHECK));
        new ApprovalsKeys(model, guard, this).install(root);
        ties = Subscription.combine(
                queue.shownProperty().subscribe(this::show),
                queue.phaseProperty().subscribe(_ -> parts()),
                model.modeProperty().subscribe(this::mode),
                model.reasonsProperty().subscribe(_ -> parts()),
                model.secondsProperty().subscribe(now -> tick(now.longValue())),
                queue.waitingProperty().subscribe(_ -> count()),
                model.after().waitingProperty().subscribe(_ -> count()),
                model.after().suggestionsProperty().subscribe(_ -> count()),
                model.after().shownProperty().subscribe(card -> {
                    if (model.modeProperty().get() == Mode.CHECKING) {
                        guard.inView(card);
                    }
                }),
                queue.selectedProperty().subscribe(_ -> count()));
        ties = ties.and(root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(_ -> guard.lookAgain()));
        card.mode(Mode.READING);
        parts();
        keys();
        return root;
    }

    void close() {
        ties.unsubscribe();
        batch.close();
        list.setItems(null);
    }

    void entered() {
        here = true;
        keys();
        keepFocus();
    }

    void left() {
        here = false;
    }

    void strip(boolean now) {
        strip = now;
        root.getStyleClass().remove("strip");
        if (now) {
            root.getStyleClass().add("strip");
        }
        card.strip(now);
        parts();
    }

    private void keys() {
        var caps = KeyCaps.of(model.singleKeys());
        moveHint.setText(look.text("approvals.move_hint", caps.of(Deed.NEXT), caps.of(Deed.PREVIOUS)));
        card.deeds().keys();
        card.reject().keys();
        after.keys();
        checkButton.setGraphic(Controls.label(caps.of(Deed.CHECK), "key-cap"));
        batchButton.setGraphic(Controls.label(caps.of(Deed.BATCH), "key-cap"));
    }

    private void count() {
        long chosen = model.queue().selectedProperty().get();
        waiting.setText(
                look.text("approvals.waiting", model.queue().waitingProperty().get()));
        batchButton.setText(look.text("approvals.batch.open", chosen));
        Controls.shown(batchButton, chosen > 0);
        long toCheck = model.after().waitingProperty().get();
        checkButton.setText(look.text("approvals.after.open", toCheck));
        Controls.shown(checkButton, toCheck > 0);
        int rules = model.after().suggestionsProperty().get();
        rulesButton.setText(look.text("approvals.rules", rules));
        Controls.shown(rulesButton, rules > 0);
    }

    private void parts() {
        var phase = model.queue().phaseProperty().get();
        boolean inBatch = model.modeProperty().get() == Mode.BATCH;
        boolean checking = model.modeProperty().get() == Mode.CHECKING;
        Controls.shown(skeleton, phase == Phase.SKELETON);
        Controls.shown(empty, phase == Phase.EMPTY && !inBatch && !checking);
        Controls.shown(failed, phase == Phase.FAILED && !checking);
        Controls.shown(left, !strip);
        Controls.shown(
                side,
                !strip
                        && !inBatch
                        && !checking
                        && phase == Phase.READY
                        && model.reasonsProperty().get());
        if (cardRoot != null && batchRoot != null) {
            Controls.shown(cardRoot, phase == Phase.READY && !inBatch && !checking);
            Controls.shown(batchRoot, inBatch);
        }
        Controls.shown(after, checking);
        if (here && isOurs(root.getScene() == null ? null : root.getScene().getFocusOwner())) {
            keepFocus();
        }
    }

    /// Without the focus somewhere on the screen, no key would reach it.
    private void keepFocus() {
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner != null && owner != root && isOurs(owner) && isShown(owner)) {
            return;
        }
        if (cardRoot != null && cardRoot.isVisible()) {
            card.focus();
        } else if (batchRoot != null && batchRoot.isVisible()) {
            batch.focus();
        } else if (after.isVisible()) {
            after.requestFocus();
        } else {
            root.requestFocus();
        }
    }

    private boolean isOurs(@Nullable Node owner) {
        for (var node = owner; node != null; node = node.getParent()) {
            if (node == root) {
                return true;
            }
        }
        return owner == null;
    }

    private static boolean isShown(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            reasons.show(null);
            return;
        }
        card.show(shown);
        reasons.show(shown.card() == null ? null : shown.card().draft());
        int place = shown.place() - 1;
        if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            reveal(place);
        }
    }

    /// Scrolls no more than needed, and only where the person has moved.
    private void reveal(int place) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            flow.scrollTo(place);
        }
    }

    private void mode(Mode before, Mode mode) {
        parts();
        card.mode(mode);
        if (mode == Mode.BATCH) {
            batch.focus();
        } else if (mode == Mode.CHECKING) {
            after.requestFocus();
        } else if (before == Mode.BATCH || before == Mode.CHECKING) {
            card.focus();
        }
    }

    /// Each second where something counts down, else now and then.
    private void tick(long seconds) {
        boolean soon = list.getItems().stream().anyMatch(row -> row.line().goesAt() != null);
        if (soon || seconds % SELDOM == 0) {
            card.tick(model.queue().shown());
            list.refresh();
        }
    }

    @Override
    public boolean isHint(Node field) {
        return card.hint().isHint(field);
    }

    @Override
    public boolean isNote(Node field) {
        return card.reject().isNote(field);
    }

    @Override
    public void editAfterwards() {
        after.edit();
    }

    @Override
    public void sendHint() {
        card.hint().send();
    }

    @Override
    public void rejectWithNote(RejectReason reason) {
        card.reject().reject(reason);
    }
}
