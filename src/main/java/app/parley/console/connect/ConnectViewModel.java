package app.parley.console.connect;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.connect.Examined;
import app.parley.desk.connect.Looked;
import app.parley.desk.connect.SignupLink;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown;
import app.parley.desk.settings.AccessWish;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.SettingsDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Where somebody is on the way to a connected number, and what was found so far.
final class ConnectViewModel {
    private final Background background;
    private final ConnectDesk desk;
    private final SettingsDesk settings;
    private final Notices notices;
    private final Ways ways;
    final Typed typed = new Typed();
    final TunnelViewModel tunnel;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.DOOR);
    private final ObjectProperty<Door> door = new SimpleObjectProperty<>(Door.NEW);
    private final ObjectProperty<Hours> hours = new SimpleObjectProperty<>(Hours.OPENING);
    private final ObjectProperty<Rung> rung = new SimpleObjectProperty<>(Hours.OPENING.recommended());
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Examined> examined = new ReadOnlyObjectWrapper<>(Examined.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper registration = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper history = new ReadOnlyStringWrapper("");
    private final Map<AccessField, AccessShown> kept = new EnumMap<>(AccessField.class);
    private final Runnable stopListening;
    private List<Choice> choices = List.of();
    private List<CheckLine> remarks = List.of();
    private int attempt;

    /// Where the wizard leads when it is left.
    ///
    /// @param startAgain ends the engine and starts it with what was kept
    record Ways(Runnable leave, Runnable startAgain) {}

    ConnectViewModel(Background background, ConnectDesk desk, SettingsDesk settings, Notices notices, Ways ways) {
        this.background = background;
        this.desk = desk;
        this.settings = settings;
        this.notices = notices;
        this.ways = ways;
        this.tunnel = new TunnelViewModel(background, desk, notices, typed.property(AccessField.PUBLIC_URL)::set);
        this.stopListening = desk.listen(background.throttled(this::readChecks));
        hours.addListener((_, _, now) -> rung.set(now.recommended()));
        rung.subscribe(tunnel::forget);
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<Door> doorProperty() {
        return door;
    }

    ObjectProperty<Hours> hoursProperty() {
        return hours;
    }

    ObjectProperty<Rung> rungProperty() {
        return rung;
    }

    ObjectProperty<@Nullable Choice> choiceProperty() {
        return choice;
    }

    ReadOnlyObjectProperty<Examined> examinedProperty() {
        return examined.getReadOnlyProperty();
    }

    /// Somebody outside is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// A number is connected, and the engine works with it.
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// The key of a text, or a sentence of the engine's; "" if nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What came of asking the phone for what it has: a key or a sentence; "" before.
    ReadOnlyStringProperty historyProperty() {
        return history.getReadOnlyProperty();
    }

    List<Choice> choices() {
        return choices;
    }

    /// What was found out about the token.
    List<CheckLine> remarks() {
        return remarks;
    }

    /// Whether something is kept there already, or given by the environment.
    boolean isKept(AccessField field) {
        var shown = kept.get(field);
        return shown != null && shown.origin() != AccessShown.Origin.NOWHERE;
    }

    /// Meta's page where the phone's number is shared; nothing until both ids are known.
    Optional<SignupLink> signup() {
        return SignupLink.of(id(AccessField.SIGNUP_APP_ID), id(AccessField.SIGNUP_CONFIGURATION_ID));
    }

    private String id(AccessField field) {
        var now = typed.text(field);
        var shown = kept.get(field);
        return now.isEmpty() && shown != null ? shown.value() : now;
    }

    /// Begins: with the first question, or with the checks where a number is connected.
    void begin() {
        int now = begun();
        background.run(
                () -> new Start(desk.isLive(), settings.connections().fields(), desk.freshWord()),
                start -> ended(now, () -> started(start)),
                e -> failed(now, e));
    }

    private record Start(boolean live, List<AccessShown> fields, String word) {}

    private void started(Start start) {
        kept.clear();
        start.fields().forEach(field -> kept.put(field.field(), field));
        live.set(start.live());
        if (!isKept(AccessField.VERIFY_TOKEN)) {
            typed.property(AccessField.VERIFY_TOKEN).set(start.word());
        }
        turn(start.live() ? Page.CHECKS : Page.DOOR);
    }

    void next() {
        if (busy.get()) {
            return;
        }
        switch (page.get()) {
            case TOKEN -> look();
            case REACH -> reach();
            case LAST -> finish();
            case DOOR, BILL, PREPARE, NUMBER, CHECKS -> turn(page.get().after());
        }
    }

    /// To the page before; from the first one out of the wizard.
    void back() {
        if (page.get().isFirst()) {
            leave();
        } else {
            turn(page.get().before());
        }
    }

    /// What was typed is forgotten.
    void leave() {
        attempt++;
        busy.set(false);
        typed.forget();
        ways.leave().run();
    }

    private void turn(Page to) {
        registration.set("");
        attempt++;
        busy.set(false);
        problem.set("");
        page.set(to);
        if (to == Page.CHECKS) {
            examine();
        }
    }

    private void look() {
        if (typed.text(AccessField.ACCESS_TOKEN).isEmpty() && !isKept(AccessField.ACCESS_TOKEN)) {
            problem.set("connect.token.missing");
            return;
        }
        int now = begun();
        var wishes = typed.wishes();
        background.run(() -> desk.look(wishes), looked -> ended(now, () -> found(looked)), e -> failed(now, e));
    }

    private void found(Looked looked) {
        switch (looked) {
            case Looked.Nothing(var why) -> problem.set(why);
            case Looked.Found(var accounts, var said) -> {
                live.set(false); // whoever chooses anew keeps it at the end
                remarks = said;
                choices = accounts.stream()
                        .flatMap(account -> account.numbers().stream().map(number -> new Choice(account, number)))
                        .toList();
                choice.set(choices.getFirst());
                turn(Page.NUMBER);
            }
        }
    }

    private void reach() {
        var chosen = choice.get();
        if (chosen != null) {
            typed.property(AccessField.PHONE_NUMBER_ID).set(chosen.number().id());
            typed.property(AccessField.BUSINESS_ACCOUNT_ID).set(chosen.account().id());
        }
        boolean hasMailbox = !typed.text(AccessField.RELAY_URL).isEmpty() || isKept(AccessField.RELAY_URL);
        if (rung.get().isMailbox() && !hasMailbox) {
            problem.set("connect.reach.mailbox.missing");
            return;
        }
        turn(Page.CHECKS);
    }

    /// Tries everything, with what was typed.
    void examine() {
        int now = begun();
        examined.set(Examined.NOTHING);
        var wishes = live.get() ? List.<AccessWish>of() : typed.wishes();
        background.run(() -> desk.examine(wishes), whole -> ended(now, () -> examined.set(whole)), e -> failed(now, e));
    }

    /// What the PIN came to: a key or a sentence; "" before.
    ReadOnlyStringProperty registrationProperty() {
        return registration.getReadOnlyProperty();
    }

    /// Registers the number, and tries everything again once it is.
    void register(String pin) {
        int now = begun();
        var wishes = live.get() ? List.<AccessWish>of() : typed.wishes();
        background.run(
                () -> desk.register(wishes, pin),
                why -> ended(now, () -> {
                    registration.set(why.orElse("connect.register.done"));
                    if (why.isEmpty()) {
                        examine();
                    }
                }),
                e -> failed(now, e));
    }

    private void readChecks() {
        int now = attempt;
        if (busy.get() && page.get() == Page.CHECKS) {
            background.run(
                    desk::examined,
                    some -> {
                        if (now == attempt && busy.get()) {
                            examined.set(some);
                        }
                    },
                    e -> notices.problem("connect.failed", e));
        }
    }

    private void finish() {
        if (live.get()) {
            leave();
            return;
        }
        int now = begun();
        var wishes = typed.wishes();
        background.run(
                () -> settings.keepConnections(wishes), done -> ended(now, () -> kept(done)), e -> failed(now, e));
    }

    private void kept(Kept done) {
        switch (done) {
            case Kept.Done() -> {
                typed.forget();
                ways.startAgain().run();
            }
            case Kept.Refused(var flaws) -> problem.set(flaws.getFirst().why());
        }
    }

    /// Asks the phone for its contacts and chats.
    void askForHistory() {
        int now = begun();
        background.run(
                desk::askForHistory,
                asked -> ended(
                        now,
                        () -> history.set(
                                switch (asked) {
                                    case Asked.Coming() -> "connect.history.coming";
                                    case Asked.Refused(var why) -> why;
                                })),
                e -> failed(now, e));
    }

    /// Puts the files of the free mailbox into the folder of that file.
    void saveMailbox(Path chosen) {
        background.run(
                () -> {
                    for (var file : desk.mailboxFiles()) {
                        Files.writeString(chosen.resolveSibling(file.name()), file.text());
                    }
                    return true;
                },
                _ -> notices.tell("connect.mailbox.saved"),
                e -> notices.problem("connect.mailbox.failed", e));
    }

    void cannotBrowse(Exception why) {
        notices.problem("connect.signup.failed", why);
    }

    private int begun() {
        attempt++;
        problem.set("");
        busy.set(true);
        return attempt;
    }

    private void ended(int which, Runnable then) {
        if (which == attempt) {
            busy.set(false);
            then.run();
        }
    }

    private void failed(int which, Exception why) {
        ended(which, () -> problem.set("connect.failed"));
        notices.problem("connect.failed", why);
    }

    void close() {
        stopListening.run();
    }
}
