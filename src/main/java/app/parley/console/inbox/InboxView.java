package app.parley.console.inbox;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Phase;
import app.parley.console.kit.SpentKey;
import app.parley.console.kit.Unseen;
import app.parley.console.kit.Views;
import app.parley.console.media.Floor;
import app.parley.console.thread.ThreadView;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The inbox: the list, the thread, and who it is with; and what floats above them.
final class InboxView implements InboxWishes {
    /// List, thread with all that is done above it, and pane.
    private static final double BESIDE_EACH_OTHER = 1080;

    private final InboxParts parts;
    private final Look look;
    private final ThreadView thread;
    private final ConversationsView list;
    private final ContextView context;
    private final ActionsBar bar;
    private final InboxCommands commands;
    private final Background background;
    private final Consumer<Boolean> focusComposer;
    private final Floating floating = new Floating();
    private final StackPane pane = new StackPane();
    private Subscription ties = Subscription.EMPTY;
    private boolean surrounded;
    private boolean threadMade;
    private boolean writeSoon;
    private boolean focusSoon;
    private boolean closed;
    /// Whether the pane stands where the list was, in a narrow window.
    private final BooleanProperty inPlaceOfList = new SimpleBooleanProperty();

    @FXML
    private StackPane root;

    @FXML
    private BorderPane panes;

    InboxView(InboxParts parts, Look look, ThreadView thread, Background background) {
        this.parts = parts;
        this.look = look;
        this.thread = thread;
        this.background = background;
        this.focusComposer = background.onFxThread(this::focusComposer);
        this.list = new ConversationsView(parts.list(), look, background, this::newChat);
        this.context = new ContextView(parts.context(), parts.folds(), look, parts.list()::open);
        this.bar = new ActionsBar(look, parts.actions(), this);
        this.commands = new InboxCommands(
                parts.list(),
                parts.actions(),
                this,
                () -> parts.around().preferences().get().singleKeys());
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        panes.setLeft(list.load());
        pane.getStyleClass().addAll("context", "rule-left");
        panes.setRight(pane);
        root.getChildren().add(floating);
        ties = Subscription.combine(
                parts.list().phaseProperty().subscribe(this::surround),
                parts.paneFolded().subscribe(this::arrange),
                root.widthProperty().subscribe(this::arrange),
                inPlaceOfList.subscribe(this::arrange),
                parts.thread().lineProperty().subscribe(line -> {
                    if (line != null && writeSoon) {
                        write();
                    }
                }));
        var keys = new SpentKey(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!floating.isOpen()) {
                act(event);
            }
            if (event.isConsumed()) {
                keys.spend(event);
            }
        });
        panes.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !list.list().isFocused()) {
                event.consume();
                backToList();
            }
        });
    }

    /// Where the three do not stand beside each other, the pane is away until somebody wants it, and then stands in
    /// the list's place.
    private void arrange() {
        boolean narrow = isNarrow();
        boolean instead = narrow && inPlaceOfList.get();
        Controls.shown(pane, narrow ? instead : !parts.paneFolded().get());
        var left = panes.getLeft();
        if (left != null) {
            Controls.shown(left, !instead);
        }
    }

    private boolean isNarrow() {
        return root.getWidth() > 0 && root.getWidth() < BESIDE_EACH_OTHER;
    }

    /// Makes what stands beside the list once the list is there, each part in a frame of its own: so neither
    /// opening the screen nor opening a conversation holds anything up. The rows ask for their frames as they are
    /// laid out and come first.
    private void surround(Phase phase) {
        if (!surrounded && phase != Phase.ASKED && phase != Phase.WAITING) {
            surrounded = true;
            background.inOwnFrame(() -> background.inOwnFrame(() -> {
                background.inOwnFrame(this::makeThread);
                Unseen.onceShown(pane, () -> background.inOwnFrame(this::makePane));
            }));
        }
    }

    private void makeThread() {
        if (!closed) {
            threadMade = true;
            var made = thread.load(look);
            background.unfold(made);
            panes.setCenter(made);
            thread.actions().getChildren().setAll(bar);
            background.inOwnFrame(() -> focusComposer(focusSoon));
        }
    }

    private void makePane() {
        if (!closed) {
            pane.getChildren().setAll(context.load(background));
        }
    }

    private void act(KeyEvent event) {
        boolean inList = list.list().isFocused();
        if (inList && event.getCode() == KeyCode.ENTER) {
            event.consume();
            write();
        } else if (inList && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) && !modified(event)) {
            event.consume();
            parts.list().move(event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else {
            commands.handle(event, inList);
        }
    }

    private static boolean modified(KeyEvent event) {
        return event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    InboxCommands commands() {
        return commands;
    }

    @Override
    public void snoozeOrWake() {
        var line = parts.list().openProperty().get();
        if (line == null || ConversationActions.closed(line)) {
            return;
        }
        if (parts.actions().asleep(line)) {
            parts.actions().wake();
            return;
        }
        var form = new SnoozeForm(look, until -> {
            floating.close();
            parts.actions().snooze(until);
        });
        floating.open(form, form.first(), bar.snoozeButton());
    }

    @Override
    public void assign() {
        if (parts.list().openProperty().get() == null) {
            return;
        }
        var form = new AssignForm(look, parts.around().person(), parts.list().people(), who -> {
            floating.close();
            parts.actions().assign(who);
        });
        floating.open(form, form.first(), bar.assignButton());
    }

    @Override
    public void newChat() {
        newChat("");
    }

    private void newChat(String number) {
        var chat = new NewChat(parts.around(), conversation -> {
            floating.close();
            writeSoon = true;
            parts.list().open(conversation);
        });
        chat.numberProperty().set(number);
        var form = new NewChatForm(look, chat, floating::close);
        floating.open(form, form.first(), null);
    }

    /// Where the files of messages are looked at.
    Floor floor() {
        return new Floor() {
            @Override
            public void open(Region card, Node focus) {
                floating.open(card, focus, null);
            }

            @Override
            public void close() {
                floating.close();
            }

            @Override
            public void chat(String number) {
                newChat(number);
            }
        };
    }

    @Override
    public void search() {
        list.focusSearch();
    }

    @Override
    public void togglePane() {
        var turned = isNarrow() ? inPlaceOfList : parts.paneFolded();
        turned.set(!turned.get());
    }

    @Override
    public void write() {
        writeSoon = false;
        focusComposer.accept(parts.list().placeProperty().get() != null);
    }

    private void focusComposer(boolean wanted) {
        focusSoon = wanted && !threadMade;
        if (wanted && threadMade && !closed) {
            thread.focusComposer();
        }
    }

    @Override
    public void backToList() {
        inPlaceOfList.set(false);
        list.focusList();
    }

    void tick() {
        list.tick();
    }

    /// Other nodes show the same from now on.
    void close() {
        closed = true;
        ties.unsubscribe();
        list.close();
        context.close();
        bar.close();
    }
}
