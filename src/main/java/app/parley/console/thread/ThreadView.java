package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Unseen;
import app.parley.console.kit.Views;
import app.parley.console.media.MessageFiles;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A conversation with its composer: for a screen, or for a sheet beside one.
public final class ThreadView {
    private static final KeyCombination NOTE =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private final ThreadViewModel viewModel;
    private final Background background;
    private final MessageFiles files;
    private final ComposerView composer;
    private Subscription ties = Subscription.EMPTY;
    private @Nullable ThreadFlow flow;

    @FXML
    private HBox header;

    @FXML
    private Label name;

    @FXML
    private FlowPane chips;

    @FXML
    private HBox actions;

    @FXML
    private StackPane body;

    @FXML
    private VBox nothing;

    @FXML
    private VBox silent;

    @FXML
    private VBox gone;

    @FXML
    private VBox failed;

    @FXML
    private Button retry;

    @FXML
    private Button pill;

    @FXML
    private StackPane composerPlace;

    public ThreadView(ThreadViewModel viewModel, Background background, MessageFiles files) {
        this.viewModel = viewModel;
        this.background = background;
        this.files = files;
        files.among(viewModel::messages);
        this.composer = new ComposerView(viewModel.composer());
    }

    /// Makes the nodes; again when the language has changed.
    public VBox load(Look look) {
        ties.unsubscribe();
        var root = (VBox) Views.load(this, look.texts());
        var rows = new ThreadFlow(look, viewModel, files, background::inOwnFrame);
        new MessageMenu(look, rows, viewModel);
        var skeleton = new ThreadSkeleton();
        body.getChildren().addFirst(rows);
        body.getChildren().add(skeleton);
        composerPlace.getChildren().setAll(composer.load(look));
        pill.setGraphic(Controls.icon(Feather.ARROW_DOWN));
        pill.setOnAction(_ -> viewModel.newest());
        retry.setOnAction(_ -> viewModel.retry());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        flow = rows;
        viewModel.onStand(rows::stand);
        rows.stand(viewModel.stand());
        ties = Subscription.combine(
                viewModel.items().subscribe(rows::show),
                viewModel.phase().subscribe(phase -> show(phase, rows)),
                viewModel.skeleton().subscribe(coming -> Controls.shown(skeleton, coming)),
                viewModel.lineProperty().subscribe(() -> head(look)),
                viewModel.clockLooks().subscribe(() -> {
                    head(look);
                    composer.countdown(look);
                }),
                viewModel.newBelow().subscribe(() -> pill(look)),
                viewModel.followsEnd().subscribe(() -> pill(look)));
        head(look);
        pill(look);
        Unseen.leaveOut(body, rows, nothing, silent, gone, failed, pill, skeleton);
        return root;
    }

    private void show(Phase phase, ThreadFlow rows) {
        Controls.shown(rows, phase == Phase.SHOWN);
        Controls.shown(nothing, phase == Phase.NOTHING);
        Controls.shown(silent, phase == Phase.SILENT);
        Controls.shown(gone, phase == Phase.GONE);
        Controls.shown(failed, phase == Phase.FAILED);
        Controls.shown(composerPlace, phase == Phase.SHOWN || phase == Phase.SILENT);
    }

    private void head(Look look) {
        var line = viewModel.lineProperty().get();
        Controls.shown(header, line != null);
        if (line != null) {
            name.setText(line.name());
            chips.getChildren().setAll(new HeaderChips(look).of(line));
        }
    }

    private void pill(Look look) {
        int count = viewModel.newBelow().get();
        Controls.shown(pill, !viewModel.followsEnd().get() && viewModel.phase().get() == Phase.SHOWN);
        pill.setText(count == 0 ? look.text("thread.to_newest") : look.text("thread.new_below", count));
        Controls.named(pill, pill.getText(), look.text("thread.keys.end"));
    }

    private void shortcut(KeyEvent event) {
        if (NOTE.match(event) && composerPlace.isVisible()) {
            viewModel.composer().toggleNote();
            composer.focus();
            event.consume();
        }
    }

    /// Where a screen puts what can be done with the conversation. After [#load].
    public HBox actions() {
        return Objects.requireNonNull(actions, "loaded");
    }

    /// The focus goes where one writes.
    public void focusComposer() {
        composer.focus();
    }

    /// The messages, for who measures them.
    @Nullable
    ThreadFlow flow() {
        return flow;
    }

    /// The focus goes to the messages.
    public void focusMessages() {
        if (flow != null) {
            flow.requestFocus();
        }
    }
}
