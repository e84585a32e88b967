package app.parley;

import app.parley.connector.simulator.Alarm;
import app.parley.connector.simulator.DemoShop;
import app.parley.connector.simulator.Faults;
import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.connector.whatsapp.GraphSettings;
import app.parley.console.shell.Mishaps;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.SettingsDesk;
import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.settings.Access;
import app.parley.settings.Connections;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A small clothes shop whose customers are simulated. They live behind a Cloud API on loopback, which the engine
/// talks to by the same client and the same webhooks as it talks to Meta.
final class Demo implements AutoCloseable {
    private static final String PHONE_NUMBER_ID = "100200300400500";
    private static final String BUSINESS_ACCOUNT_ID = "200300400500600";
    private static final int UNDELIVERABLE = 131026;
    private static final int WINDOW_CLOSED = 131047;
    private static final int UNPAID = 131042;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Simulator simulator;
    private final EngineSettings settings;
    private final String key;

    Demo(EngineSettings wished, Path folder, long seed, double speed, InstantSource clock) {
        this.key = wished.apiKey() == null ? secret() : wished.apiKey();
        var token = secret();
        var appSecret = secret();
        this.simulator = new Simulator(
                new SimulatorSettings(
                        PHONE_NUMBER_ID, BUSINESS_ACCOUNT_ID, "+34 986 555 010", token, appSecret, seed, speed),
                clock,
                Alarm.on(workers));
        var whatsApp = new EngineSettings.WhatsApp(
                PHONE_NUMBER_ID,
                BUSINESS_ACCOUNT_ID,
                appSecret,
                secret(),
                new GraphSettings(simulator.baseUrl(), "v25.0", token, null),
                80);
        this.settings = new EngineSettings(
                folder,
                wished.connections(),
                wished.bind(),
                wished.port(),
                wished.webhookPort(),
                key,
                whatsApp,
                null,
                wished.model(),
                wished.turnDelay(),
                wished.unknownWait());
    }

    /// The shop's token and app secret as somebody would have entered them, on the simulator's account. Nothing is
    /// kept.
    Connections asEntered() {
        var whatsApp = settings.whatsApp();
        var graph = Objects.requireNonNull(whatsApp.graph(), "the demo is connected");
        var secret = Objects.requireNonNull(whatsApp.appSecret(), "the demo is connected");
        var variables = new HashMap<String, String>();
        variables.put("PARLEY_WHATSAPP_BASE_URL", graph.baseUrl().toString());
        variables.put(Access.ACCESS_TOKEN.variable(), graph.accessToken());
        variables.put(Access.APP_SECRET.variable(), secret);
        return new Connections(settings.workspace().resolve("entered.json"), new NothingKept(), variables);
    }

    EngineSettings settings() {
        return settings;
    }

    /// Fills the shop's shelves and lets the customers in.
    void begin(Engine engine) {
        stock(engine.knowledge(), Simulator.shop());
        offer(engine.desks().settings, Simulator.shop());
        simulator.deliverTo(URI.create("http://127.0.0.1:" + engine.webhookPort() + "/webhooks/whatsapp"));
    }

    /// What goes wrong from now on, if somebody wants to see it.
    void happen(Mishaps.Mishap mishap) {
        simulator.faults(
                switch (mishap) {
                    case UNDELIVERABLE -> Faults.none().refusing(1, UNDELIVERABLE);
                    case WINDOW_CLOSED -> Faults.none().refusing(1, WINDOW_CLOSED);
                    case UNPAID -> Faults.none().refusing(Integer.MAX_VALUE, UNPAID);
                    case TROUBLE -> Faults.none().withServerErrors();
                    case BROKEN_LINE -> Faults.none().withDropping();
                    case SILENCE -> Faults.none().withoutStatuses();
                    case NONE -> Faults.none();
                });
    }

    /// Writes one message in the name of somebody who is no customer yet.
    ///
    /// @param phone in digits, with country code
    void says(String phone, String text) {
        simulator.inject(phone, text);
    }

    /// Tells on the terminal what happens, for who has no window.
    void narrate(Engine engine) {
        var narration = new Narration(System.out, engine.approvals(), engine.contacts(), engine.apiUrl(), key);
        narration.begin(Simulator.shop().name());
        simulator.onCustomerWrites(narration::customer);
    }

    private static void stock(Knowledge knowledge, DemoShop shop) {
        if (!knowledge.page(null, null, 1).data().isEmpty()) {
            return;
        }
        items(shop).forEach(knowledge::add);
    }

    /// Everything the shop knows.
    static List<KnowledgeItem> items(DemoShop shop) {
        var entries = shop.entries().stream().map(entry -> KnowledgeItem.entry(entry.question(), entry.answer()));
        var products = shop.products().stream()
                .map(product -> new KnowledgeItem(
                        Kind.PRODUCT,
                        null,
                        null,
                        product.name(),
                        product.price(),
                        product.currency(),
                        product.stock(),
                        product.link(),
                        null,
                        product.description()));
        return Stream.concat(entries, products).toList();
    }

    private static void offer(SettingsDesk settings, DemoShop shop) {
        if (settings.quickReplies().isEmpty()) {
            settings.keepQuickReplies(shop.quickReplies().stream()
                    .map(reply -> new QuickReply(reply.word(), reply.text()))
                    .toList());
        }
    }

    private static String secret() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        simulator.close();
        workers.shutdownNow();
    }
}
