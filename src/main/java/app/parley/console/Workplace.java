package app.parley.console;

import app.parley.console.agents.AgentsScreen;
import app.parley.console.approvals.ApprovalsScreen;
import app.parley.console.connect.Connect;
import app.parley.console.inbox.InboxScreen;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Screen;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.console.kit.Times;
import app.parley.console.knowledge.KnowledgeScreen;
import app.parley.console.media.MessageFiles;
import app.parley.console.media.SystemOutlet;
import app.parley.console.media.SystemSpeaker;
import app.parley.console.settings.SettingsScreen;
import app.parley.console.shell.Frame;
import app.parley.console.shell.Shell;
import app.parley.console.shell.ShellViewModel;
import app.parley.console.shell.Surroundings;
import app.parley.console.shell.Toasts;
import app.parley.console.simulations.SimulationsScreen;
import app.parley.console.templates.TemplatesScreen;
import app.parley.console.welcome.Welcome;
import app.parley.desk.settings.Preferences;
import app.parley.desk.status.Status;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Everything in the window while an engine runs: each screen made once, in order, and the ways between them.
public final class Workplace implements Navigator, Frame {
    private static final String CONNECT = "connect";
    private final InstantSource clock;
    private final Theme theme;
    private final Window window;
    private final Chosen chosen;
    private final ShellViewModel state;
    private final InboxScreen inbox;
    private final ApprovalsScreen approvals;
    private final KnowledgeScreen knowledge;
    private final TemplatesScreen templates;
    private final AgentsScreen agents;
    private final SimulationsScreen simulations;
    private final SettingsScreen settings;
    private final Welcome welcome;
    private final Connect connect;
    private final List<Screen> screens;
    private final Shell shell;
    private final StackPane root = new StackPane();
    private Look look;
    private boolean greeting;
    private boolean connecting;

    /// What a workplace may do to the window it is in.
    public interface Window {

        /// So many drafts wait now.
        void waiting(long count, Preferences preferences, Texts texts);

        void quit();

        /// The engine ends and begins again, as after a new connection.
        void startAgain();

        /// A strip that stays on top, or the window as it was.
        void narrow(boolean on);

        /// Asks for files; none if somebody thinks better of it.
        default List<Path> files(javafx.stage.Window over) {
            var files = new FileChooser().showOpenMultipleDialog(over);
            return files == null ? List.of() : files.stream().map(File::toPath).toList();
        }
    }

    public Workplace(
            Host.Opened opened,
            Preferences preferences,
            Background background,
            Theme theme,
            Window window,
            InstantSource clock) {
        var desks = opened.desks();
        this.clock = clock;
        this.theme = theme;
        this.window = window;
        this.look = look(Texts.in(preferences.language()), clock);
        var toasts = new Toasts(background, () -> this.look);
        this.chosen = new Chosen(desks.settings(), preferences, background, toasts, this::chosenOtherwise);
        this.state = new ShellViewModel(desks.status(), background, toasts, chosen::person);
        var zone = ZoneId.systemDefault();
        var files = new MessageFiles(desks.files(), background, toasts, new SystemOutlet(), new SystemSpeaker());
        this.inbox = new InboxScreen(desks, chosen::now, this, background, toasts, files, clock, zone);
        this.approvals =
                new ApprovalsScreen(desks.approvals(), chosen::now, background, toasts, this, files.ours(), clock);
        this.knowledge = new KnowledgeScreen(
                desks.knowledge(),
                desks.found(),
                desks.simulations(),
                chosen::person,
                background,
                toasts,
                this,
                clock,
                window::files);
        this.templates = new TemplatesScreen(background, desks.templates(), desks.wording(), toasts);
        this.agents = new AgentsScreen(background, desks.agents(), toasts, this, chosen::person);
        this.simulations = new SimulationsScreen(background, desks.simulations(), toasts);
        this.settings = new SettingsScreen(background, desks, toasts, clock, window::startAgain, () -> open(CONNECT));
        this.screens = List.of(inbox, approvals, knowledge, templates, agents, simulations, settings);
        this.shell = new Shell(
                screens,
                state,
                new Surroundings(background, toasts, this),
                new Shell.People(desks.inbox(), chosen::person),
                this,
                look,
                opened.mishaps());
        this.welcome =
                new Welcome(background, desks.settings(), toasts, () -> enter("approvals"), () -> enter(CONNECT));
        this.connect =
                new Connect(background, desks, toasts, new SystemOutlet(), this::leaveWizard, window::startAgain);
        this.greeting = !preferences.welcomed();
        root.getChildren().setAll(greeting ? welcome.load(look) : shell.root());
        state.statusProperty().subscribe(this::changed);
        dress(preferences);
    }

    static Look look(Texts texts, InstantSource clock) {
        return new Look(
                texts,
                new Times(texts, ZoneId.systemDefault(), clock),
                new Motion(Platform.getPreferences().isReducedMotion()));
    }

    public Parent root() {
        return root;
    }

    /// The window shows it now.
    public void begin() {
        if (greeting) {
            welcome.entered();
        } else {
            shell.begin();
        }
    }

    /// The welcome is over.
    private void enter(String place) {
        greeting = false;
        root.getChildren().setAll(shell.root());
        open(place);
    }

    /// The wizard takes the whole window.
    private void connect() {
        connecting = true;
        root.getChildren().setAll(connect.load(look));
        connect.entered();
    }

    private void leaveWizard() {
        connecting = false;
        root.getChildren().setAll(shell.root());
        shell.go("settings");
        settings.open("whatsapp");
    }

    public Texts texts() {
        return look.texts();
    }

    public void switchAgents() {
        state.switchAgents();
    }

    private void changed(@Nullable Status status) {
        if (status != null) {
            window.waiting(status.waiting(), chosen.now(), look.texts());
        }
    }

    private void chosenOtherwise(Preferences now) {
        var words = look(Texts.in(now.language()), clock);
        if (!words.texts().locale().equals(look.texts().locale())) {
            look = words;
            shell.speak(words);
            if (greeting) {
                root.getChildren().setAll(welcome.load(words));
                welcome.entered();
            }
            if (connecting) {
                root.getChildren().setAll(connect.load(words));
            }
        }
        dress(now);
    }

    private void dress(Preferences preferences) {
        var choice = switch (preferences.theme()) {
            case SYSTEM -> Theme.Choice.SYSTEM;
            case LIGHT -> Theme.Choice.LIGHT;
            case DARK -> Theme.Choice.DARK;
        };
        theme.choose(choice, preferences.compact());
    }

    @Override
    public void go(String screen) {
        shell.go(screen);
    }

    @Override
    public void openConversation(UUID conversation) {
        shell.go("inbox");
        inbox.openConversation(conversation);
    }

    @Override
    public void openDraft(UUID draft) {
        shell.go("approvals");
        approvals.openDraft(draft);
    }

    @Override
    public void writeTemplate(String wish) {
        shell.go("templates");
        templates.suggest(wish);
    }

    @Override
    public void openRun(Instant at) {
        simulations.open(at);
        shell.go("simulations");
    }

    @Override
    public void open(String place) {
        if (place.equals(CONNECT)) {
            connect();
            return;
        }
        var parts = place.split("/", 2);
        shell.go(parts[0]);
        if (parts.length > 1) {
            settings.open(parts[1]);
        }
    }

    @Override
    public List<String> settingsSections() {
        return SettingsScreen.sections();
    }

    @Override
    public void otherTheme() {
        var other = theme.isDark() ? Preferences.Theme.LIGHT : Preferences.Theme.DARK;
        chosen.change(now -> now.withTheme(other));
    }

    @Override
    public void strip(boolean on) {
        if (on) {
            shell.go("approvals");
        }
        approvals.strip(on);
        shell.narrow(on);
        window.narrow(on);
    }

    @Override
    public void quit() {
        window.quit();
    }

    /// Stops listening to the engine, which may end now.
    public void close() {
        screens.forEach(Screen::close);
        connect.close();
        state.close();
        chosen.close();
    }
}
