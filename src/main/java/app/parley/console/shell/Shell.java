package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Screen;
import app.parley.desk.inbox.InboxDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's content: the frame, the screen that is shown in it, and what lies above. It outlives its nodes,
/// which are made anew when the language changes.
public final class Shell {
    private final StackPane root = new StackPane();
    private final Overlays overlays = new Overlays();
    private final Map<String, Parent> loaded = new HashMap<>();
    private final List<Screen> screens;
    private final ShellViewModel viewModel;
    private final PaletteViewModel palette;
    private final Background background;
    private final Toasts toasts;
    private final Frame frame;
    private final @Nullable Mishaps mishaps;
    private Look look;
    private ShellView view;
    private Screen current;
    private boolean narrow;

    /// Where people are looked for, and in whose name.
    public record People(InboxDesk inbox, Supplier<String> person) {}

    /// @param screens in the order of the rail; the first is shown
    /// @param mishaps what can be made to go wrong where customers are simulated, which the window says; or null
    public Shell(
            List<Screen> screens,
            ShellViewModel viewModel,
            Surroundings around,
            People people,
            Frame frame,
            Look look,
            @Nullable Mishaps mishaps) {
        this.screens = List.copyOf(screens);
        this.viewModel = viewModel;
        this.background = around.background();
        this.toasts = around.toasts();
        this.frame = frame;
        this.look = look;
        this.mishaps = mishaps;
        this.current = this.screens.getFirst();
        this.palette = new PaletteViewModel(
                people.inbox(),
                around.background(),
                around.toasts(),
                people.person(),
                line -> Commands.person(this.look, line, around.navigator()));
        root.getStyleClass().add("shell");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        this.view = made();
        viewModel.statusProperty().subscribe(status -> view.show(status));
    }

    /// The window shows it now: the first screen comes into it, and work begins there.
    public void begin() {
        appear();
    }

    /// Shows the screen, then makes the others, so that the first way to one of them is as quick as the second.
    private void appear() {
        background.inOwnFrame(this::display);
        screens.forEach(screen -> background.inOwnFrame(() -> made(screen)));
    }

    private Parent made(Screen screen) {
        return loaded.computeIfAbsent(screen.name(), _ -> screen.load(look));
    }

    public Parent root() {
        return root;
    }

    private ShellView made() {
        var rail = new Rail(look, screens, this::go);
        var made = new ShellView(
                viewModel, look, frame, rail, background, mishaps != null, this::openPalette, this::openHelp);
        root.getChildren().setAll(made.load(), toasts.node(), overlays);
        StackPane.setAlignment(toasts.node(), Pos.BOTTOM_LEFT);
        return made;
    }

    /// Says everything in other words; screens stay where they are.
    public void speak(Look words) {
        look = words;
        while (overlays.closeTop()) {
            // what lies above is in the old words
        }
        loaded.clear();
        view = made();
        view.narrow(narrow);
        appear();
    }

    /// @param screen the name of one of the screens; another is heeded not at all
    public void go(String screen) {
        screens.stream()
                .filter(known -> known.name().equals(screen))
                .findFirst()
                .ifPresent(found -> {
                    current.left();
                    current = found;
                    display();
                });
    }

    private void display() {
        put();
        enter();
    }

    private void put() {
        view.show(current.name(), made(current));
    }

    private void enter() {
        current.entered();
        var screen = loaded.get(current.name());
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (screen != null && overlays.isEmpty() && !holds(screen, owner)) {
            screen.requestFocus();
        }
    }

    private static boolean holds(Node screen, @Nullable Node owner) {
        for (var node = owner; node != null; node = node.getParent()) {
            if (node == screen) {
                return true;
            }
        }
        return false;
    }

    /// A letter that nobody in the frame understands is meant for the screen, wherever the focus has gone.
    private void handOn(KeyEvent event) {
        var screen = loaded.get(current.name());
        boolean plain = event.getCode().isLetterKey() || event.getCode().isDigitKey();
        if (screen != null
                && plain
                && !event.isShortcutDown()
                && !event.isAltDown()
                && overlays.isEmpty()
                && event.getTarget() instanceof Node target
                && !holds(screen, target)) {
            screen.requestFocus();
            Event.fireEvent(screen, event.copyFor(screen, screen));
            event.consume();
        }
    }

    /// Only the screen, or the whole frame again.
    public void narrow(boolean wanted) {
        narrow = wanted;
        root.getStyleClass().remove("narrow");
        if (wanted) {
            root.getStyleClass().add("narrow");
        }
        view.narrow(wanted);
    }

    /// Shows something above everything, until Escape.
    public void open(Region content, Node firstFocus, Runnable closed) {
        overlays.open(content, Pos.CENTER, firstFocus, closed);
    }

    public void openPalette() {
        if (overlays.isEmpty()) {
            var entries = new ArrayList<>(Commands.all(look, screens, current, viewModel, frame, this));
            if (mishaps != null) {
                entries.addAll(Commands.mishaps(look, mishaps, toasts));
            }
            palette.open(entries);
            var content = new Palette(look, palette, overlays::closeTop);
            overlays.open(content, Pos.TOP_CENTER, content.field(), () -> {});
        }
    }

    public void openHelp() {
        if (overlays.isEmpty()) {
            var here = look.text("screen." + current.name());
            var sheet = new HelpSheet(look, here, current.keys(), Commands.everywhere(look));
            overlays.open(sheet, Pos.CENTER, sheet.keys(), () -> {});
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && overlays.closeTop()) {
            event.consume();
        } else if (event.isShortcutDown() && overlays.isEmpty() && shortcut(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.F1) {
            openHelp();
            event.consume();
        } else {
            handOn(event);
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case K -> openPalette();
            case PERIOD -> viewModel.switchAgents();
            case COMMA -> go("settings");
            case Q -> frame.quit();
            case S -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                frame.strip(!narrow);
            }
            default -> {
                int number = event.getCode().isDigitKey() ? event.getCode().getCode() - KeyCode.DIGIT1.getCode() : -1;
                if (number < 0 || number >= screens.size()) {
                    return false;
                }
                go(screens.get(number).name());
            }
        }
        return true;
    }

    private void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            openHelp();
        }
    }
}
