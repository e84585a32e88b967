package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.console.settings.SettingsScreen;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.QueueLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// Every state that a screen was designed for.
final class Stops {
    static final String PERSON = "Marta";
    static final Executor AT_ONCE = Runnable::run;
    static final Executor NEVER = _ -> {};

    /// So many messages may stand after the picture.
    private static final int BACK_TO_PICTURE = 8;

    private static final Duration A_WHILE = Duration.ofSeconds(2);
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private final List<Stop> all = new ArrayList<>();
    private final Desks busy;
    private final Desks empty;
    private final Scenes scenes;

    Stops(Desks busy, Desks empty) {
        this.busy = busy;
        this.scenes = new Scenes(busy);
        this.empty = empty;
    }

    List<Stop> all() {
        stop("welcome", _ -> {});
        inbox();
        approvals();
        knowledge();
        templates();
        agents();
        all.addAll(Rehearsed.stops(busy, empty));
        all.addAll(Scored.stops(busy));
        for (var section : SettingsScreen.sections()) {
            stop("settings-" + section, place -> place.workplace().open("settings/" + section));
        }
        stop(
                "settings-standing",
                scenes.warned(),
                AT_ONCE,
                place -> place.workplace().open("settings/whatsapp"));
        stop("settings-model-gemini", place -> {
            place.workplace().open("settings/model");
            place.rest().focus("#settings-model-gemini").press(KeyCode.SPACE);
        });
        stop("settings-costs-none", empty, AT_ONCE, place -> place.workplace().open("settings/costs"));
        language("settings-costs", "es", place -> place.workplace().open("settings/costs"));
        connect();
        shell();
        return List.copyOf(all);
    }

    private void inbox() {
        stop("inbox", open("Lucía"));
        stop("inbox-nothing-open", _ -> {});
        stop("inbox-right-to-left", open("الزهراء"));
        stop("inbox-hebrew", open("נועה"));
        stop("inbox-long-name", open("Maximiliano"));
        stop("inbox-every-kind", open("Rafael"));
        stop("inbox-picture", open("Marcos"));
        stop("inbox-viewer", place -> {
            open("Marcos").accept(place);
            place.focus(".thread-flow");
            for (int back = 0; back < BACK_TO_PICTURE && !place.shows(".viewer"); back++) {
                place.pressControl(KeyCode.UP).press(KeyCode.ENTER);
            }
        });
        stop("inbox-voice-note", open("Carmen"));
        stop("inbox-template", open("Hugh"));
        stop("inbox-consent", place -> {
            open("Hugh").accept(place);
            place.focus(".consent-box .menu-button").press(KeyCode.SPACE);
            place.press(KeyCode.DOWN).press(KeyCode.ENTER).rest();
            place.type("Ticked the box when ordering");
        });
        stop("inbox-window-closed", place -> {
            open("Emma").accept(place);
            place.skip(Duration.ofHours(25));
        });
        stop("inbox-template-filling", place -> {
            open("Emma").accept(place);
            place.skip(Duration.ofHours(25));
            place.focus(".template-form .combo-box").press(KeyCode.DOWN);
            place.focus("#template-value-0").type("1042");
            place.focus("#template-value-1").type("Emma");
            place.focus("#template-value-2").type("1042");
        });
        stop("inbox-template-picture", place -> {
            open("Emma").accept(place);
            place.skip(Duration.ofHours(25));
            place.focus(".template-form .combo-box").press(KeyCode.DOWN).press(KeyCode.DOWN);
        });
        stop("inbox-quick-replies", place -> {
            open("Lucía").accept(place);
            place.focus(".composer-field").type("/");
        });
        stop("inbox-list-to-choose-from", place -> {
            open("Lucía").accept(place);
            place.focus(".composer-field").type("¿Qué talla te va bien?");
            place.focus(".composer-line .menu-button");
            place.press(KeyCode.SPACE);
            for (int down = 0; down < 3; down++) {
                place.press(KeyCode.DOWN);
            }
            place.press(KeyCode.ENTER);
        });
        var wordy = Suggested.desks(busy);
        stop("inbox-words", wordy, AT_ONCE, open("Lucía").andThen(Suggested.toOne()));
        stop("inbox-other-words", wordy, AT_ONCE, open("Lucía").andThen(Suggested.otherwise()));
        stop("templates-words", wordy, AT_ONCE, Suggested.toMany());
        stop("inbox-search", place -> place.focus(".custom-text-field").type("camisa"));
        stop("inbox-new-chat", place -> place.press(KeyCode.N));
        stop("inbox-snooze", place -> {
            open("Lucía").accept(place);
            place.press(KeyCode.S);
        });
        stop("inbox-empty", empty, AT_ONCE, _ -> {});
        stop("inbox-loading", busy, NEVER, _ -> {});
        stop("inbox-failing", Failing.desks(busy), AT_ONCE, _ -> {});
        language("inbox", "es", open("Lucía"));
        language("inbox", "pt-BR", open("Juliana"));
        small("inbox-small", 960, 600, open("Lucía"));
    }

    private void approvals() {
        stop("approvals", place -> {
            queue().accept(place);
            reply().ifPresent(place.workplace()::openDraft);
            place.rest();
        });
        stop("approvals-hand-over", queue());
        stop("approvals-editing", queue(KeyCode.E));
        stop("approvals-rejecting", queue(KeyCode.R));
        stop("approvals-hint", queue(KeyCode.G));
        stop("approvals-batch", queue(KeyCode.X, KeyCode.J, KeyCode.X, KeyCode.J, KeyCode.X, KeyCode.B));
        stop("approvals-hints", Taught.queue(busy), AT_ONCE, queue());
        stop("approvals-after", Taught.queue(busy), AT_ONCE, queue(KeyCode.C));
        stop("approvals-translated", Taught.translated(busy), AT_ONCE, place -> {
            queue().accept(place);
            reply().ifPresent(place.workplace()::openDraft);
            place.pass(A_WHILE);
        });
        stop("approvals-changed", Taught.changed(busy), AT_ONCE, place -> {
            queue().accept(place);
            reply().ifPresent(place.workplace()::openDraft);
            place.rest();
        });
        stop("approvals-empty", empty, AT_ONCE, queue());
        stop("approvals-loading", busy, NEVER, queue());
        stop("approvals-failing", Failing.desks(busy), AT_ONCE, queue());
        language("approvals", "es", queue());
        language("approvals", "pt-BR", queue());
        small("approvals-small", 960, 600, queue());
        small("approvals-strip", 380, 680, place -> place.workplace().strip(true));
    }

    private void knowledge() {
        stop("knowledge", known(KeyCode.DOWN));
        stop("knowledge-none-open", known());
        stop("knowledge-product", Known.searched("abrigo", KeyCode.DOWN));
        stop("knowledge-new", known(KeyCode.N));
        stop("knowledge-faults", Known::faults);
        stop("knowledge-policy", Known::policy);
        stop("knowledge-right-to-left", Known::rightToLeft);
        stop("knowledge-long", Known::longTexts);
        stop("knowledge-tested", Known.tested("how long does it take to arrive?"));
        stop("knowledge-tested-in-vain", Known.tested("can I bring my dog into the shop?"));
        stop("knowledge-gaps", known(KeyCode.DIGIT2, KeyCode.DOWN));
        stop("knowledge-stale", busy.with(Aged.desk(busy.knowledge())), AT_ONCE, known(KeyCode.DIGIT3, KeyCode.DOWN));
        stop("knowledge-found", known(KeyCode.DIGIT4, KeyCode.DOWN, KeyCode.DOWN));
        stop("knowledge-found-prices", known(KeyCode.DIGIT4, KeyCode.DOWN));
        stop("knowledge-empty-found", empty, AT_ONCE, known(KeyCode.DIGIT4));
        stop("knowledge-empty", empty, AT_ONCE, known());
        stop("knowledge-empty-gaps", empty, AT_ONCE, known(KeyCode.DIGIT2));
        stop("knowledge-not-found", Known.searched("submarino"));
        stop("knowledge-loading", busy, NEVER, known());
        stop("knowledge-failing", Failing.desks(busy), AT_ONCE, known());
        language("knowledge", "es", known(KeyCode.DOWN));
        language("knowledge-found", "es", known(KeyCode.DIGIT4, KeyCode.DOWN));
        language("knowledge-gaps", "pt-BR", known(KeyCode.DIGIT2, KeyCode.DOWN));
        small("knowledge-small", 960, 600, known(KeyCode.DOWN));
        small("knowledge-small-tested", 960, 600, Known.tested("how long does it take to arrive?"));
    }

    private static Consumer<Place> known(KeyCode... keys) {
        return at("knowledge", keys);
    }

    private void templates() {
        stop("templates", written(KeyCode.DOWN));
        stop("templates-last", written(KeyCode.END));
        stop("templates-none-open", written());
        stop("templates-new", written(KeyCode.N));
        stop("templates-right-to-left", place -> {
            written(KeyCode.N).accept(place);
            place.type("order_ready").focus("#templates-body").type("مرحباً {{first_name}}، طلبك جاهز في متجرنا.");
        });
        stop("templates-faults", place -> {
            written(KeyCode.N).accept(place);
            place.type("Order On Its Way And A Name That Is Longer Than The Field")
                    .focus("#templates-body")
                    .type("{{first_name}}{{order}}");
            place.focus("#templates-save").press(KeyCode.SPACE);
        });
        stop("templates-deleting", written(KeyCode.DOWN, KeyCode.DELETE));
        stop("templates-empty", empty, AT_ONCE, written());
        stop("templates-loading", busy, NEVER, written());
        stop("templates-failing", Failing.desks(busy), AT_ONCE, written());
        language("templates", "es", written(KeyCode.DOWN));
        language("templates", "pt-BR", written(KeyCode.DOWN));
        small("templates-small", 960, 600, written(KeyCode.DOWN));
    }

    private void agents() {
        stop("agents", working(KeyCode.ENTER));
        stop("agents-choice", working(KeyCode.ENTER, KeyCode.DOWN, KeyCode.ENTER, KeyCode.DOWN));
        stop("agents-rules", Taught.agents(busy), AT_ONCE, working(KeyCode.W));
        stop(
                "agents-week",
                Advised.weeks(busy),
                AT_ONCE,
                working(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER));
        stop(
                "agents-plan",
                Advised.plans(busy),
                AT_ONCE,
                working(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER, KeyCode.M));
        stop("agents-no-advice", working(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN));
        stop("agents-noticed", working(KeyCode.DOWN));
        language("agents-noticed", "es", working(KeyCode.DOWN));
        stop("agents-empty", empty, AT_ONCE, working());
        stop("agents-loading", busy, NEVER, working());
        stop("agents-failing", Failing.desks(busy), AT_ONCE, working());
        language("agents", "es", working(KeyCode.ENTER));
        language("agents", "pt-BR", working(KeyCode.ENTER));
        small("agents-small", 960, 600, working(KeyCode.ENTER));
    }

    private static Consumer<Place> working(KeyCode... keys) {
        return at("agents", keys);
    }

    private static Consumer<Place> written(KeyCode... keys) {
        return at("templates", keys);
    }

    static Consumer<Place> at(String screen, KeyCode... keys) {
        return place -> {
            place.workplace().go(screen);
            place.rest();
            for (var key : keys) {
                place.press(key);
            }
        };
    }

    private void connect() {
        stop("connect-door", connecting(0, _ -> {}));
        stop(
                "connect-shared-phone",
                connecting(
                        0,
                        place -> place.press(KeyCode.DOWN)
                                .press(KeyCode.ENTER)
                                .pass(A_WHILE)
                                .press(KeyCode.ENTER)));
        stop("connect-bill", connecting(1, place -> place.type("60").pass(A_WHILE)));
        stop("connect-bill-wrong", connecting(1, place -> place.type("x")));
        language("connect-bill", "pt-BR", connecting(1, place -> place.type("8").pass(A_WHILE)));
        stop("connect-token", connecting(3, _ -> {}));
        stop("connect-token-missing", connecting(3, place -> place.press(KeyCode.ENTER)));
        stop("connect-number", connecting(3, Stops::pasted));
        stop("connect-reach", connecting(3, place -> pasted(place).press(KeyCode.ENTER)));
        stop(
                "connect-reach-straight",
                connecting(3, place -> pasted(place).press(KeyCode.ENTER).press(KeyCode.UP)));
        stop("connect-checks", connecting(3, place -> checked(place)));
        stop("connect-checks-broken", connecting(3, place -> {
            pasted(place).press(KeyCode.ENTER).press(KeyCode.UP);
            place.focus("#connect-access-verify_token").pressControl(KeyCode.A).press(KeyCode.DELETE);
            place.press(KeyCode.ENTER).pass(A_WHILE);
        }));
        stop("connect-register", scenes.unregistered(), AT_ONCE, connecting(3, place -> {
            checked(place);
            place.focus("#connect-pin").type("135790").press(KeyCode.ENTER).pass(A_WHILE);
        }));
        stop("connect-last", connecting(3, place -> checked(place).press(KeyCode.ENTER)));
        stop("connect-live", scenes.live(), AT_ONCE, place -> {
            place.workplace().open("connect");
            place.pass(A_WHILE).press(KeyCode.ENTER).pass(A_WHILE);
            place.focus("#connect-deliver").press(KeyCode.SPACE).pass(A_WHILE);
            place.focus("#connect-try-phone")
                    .type("call me")
                    .press(KeyCode.ENTER)
                    .pass(A_WHILE);
        });
        stop("connect-tunnel", connecting(3, place -> {
            pasted(place).press(KeyCode.ENTER).press(KeyCode.UP);
            place.focus("#connect-tunnel-look").press(KeyCode.SPACE).pass(A_WHILE);
        }));
        language("connect-reach", "es", connecting(3, place -> pasted(place).press(KeyCode.ENTER)));
        language("connect-checks", "pt-BR", connecting(3, place -> checked(place)));
        small("connect-small", 960, 600, connecting(3, place -> pasted(place).press(KeyCode.ENTER)));
    }

    /// The tour's wizard has a token of its own, whatever stands in the field.
    private static Place pasted(Place place) {
        return place.type("EAA").press(KeyCode.ENTER).pass(A_WHILE);
    }

    private static Place checked(Place place) {
        return pasted(place)
                .press(KeyCode.ENTER)
                .press(KeyCode.UP)
                .press(KeyCode.ENTER)
                .pass(A_WHILE);
    }

    private static Consumer<Place> connecting(int pages, Consumer<Place> steps) {
        return place -> {
            place.workplace().open("connect");
            place.rest();
            for (int page = 0; page < pages; page++) {
                place.press(KeyCode.ENTER);
            }
            steps.accept(place);
        };
    }

    private void shell() {
        stop("palette", place -> place.pressControl(KeyCode.K));
        stop("keys", place -> place.press(KeyCode.F1));
        stop("notice", place -> place.workplace().switchAgents());
        stop("agents-stopped", place -> place.pass(Duration.ofSeconds(10)));
        stop("agents-again", place -> place.workplace().switchAgents());
    }

    private Consumer<Place> open(String name) {
        return place -> {
            place.workplace().openConversation(conversation(name));
            place.rest();
        };
    }

    private UUID conversation(String name) {
        return busy.inbox()
                .list(new ListWish(Filter.ALL, PERSON, name, null, 1))
                .lines()
                .getFirst()
                .id();
    }

    /// A draft that answers by itself, the surest of them.
    private Optional<UUID> reply() {
        return busy.approvals().queue(ApprovalsDesk.MOST).lines().stream()
                .filter(line -> line.kind() == DraftShown.Kind.REPLY)
                .min(Comparator.comparing(QueueLine::sureness))
                .map(QueueLine::draft);
    }

    private static Consumer<Place> queue(KeyCode... keys) {
        return at("approvals", keys);
    }

    private void stop(String name, Consumer<Place> steps) {
        stop(name, busy, AT_ONCE, steps);
    }

    private void stop(String name, Desks desks, Executor workers, Consumer<Place> steps) {
        all.add(new Stop(name, desks, "en", workers, WIDTH, HEIGHT, steps));
    }

    private void language(String name, String code, Consumer<Place> steps) {
        all.add(new Stop(name + "-" + code, busy, code, AT_ONCE, WIDTH, HEIGHT, steps));
    }

    private void small(String name, double width, double height, Consumer<Place> steps) {
        all.add(new Stop(name, busy, "en", AT_ONCE, width, height, steps));
    }
}
