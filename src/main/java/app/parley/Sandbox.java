package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.OwnPrices;
import app.parley.agent.PricedModel;
import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Course;
import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.Scenario;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.connector.ingest.Connection;
import app.parley.connector.ingest.Ingest;
import app.parley.contact.Identity;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import app.parley.conversation.MessageId;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;
import app.parley.outbox.Delivery;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.settings.Connections;
import app.parley.settings.Notebook;
import app.parley.settings.hours.Openness;
import app.parley.storage.AtOnce;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Json;
import app.parley.storage.Workspace;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A business in which scripted customers write and from which nothing leaves: the real slices on a database in memory,
/// with a clock that is set and a way out that only remembers. Every agent may send alone whatever no ceiling forbids,
/// because that is the question.
final class Sandbox implements AutoCloseable, MessageSender, InstantSource {
    private static final String NUMBER = "106540352242922";
    private static final String ACCOUNT = "102290129340398";
    private static final Duration TURN_DELAY = Duration.ofSeconds(4);

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /// A business that is closed for longer is visited all the same.
    private static final Duration LONGEST_CLOSURE = Duration.ofDays(15);

    /// Longer than WhatsApp wants between two messages to one phone.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /// Somebody who is a customer too, and of whom nothing may be told.
    private static final String NEIGHBOUR = "Lucía Ferreiro Castro";

    private static final String NEIGHBOURS_PHONE = "34600555010";
    private static final long FIRST_PHONE = 34_600_700_000L;

    private final MeteredModel model;
    private final Storage storage;
    private final Slices slices;
    private final Ingest ingest;
    private final List<String> sent = new ArrayList<>();
    private final Map<MessageId, String> arrived = new LinkedHashMap<>();
    private final Map<KnowledgeItem, KnowledgeId> known = new HashMap<>();
    private Instant now;
    private int written;
    private int customers;

    /// @param folder for the search index, empty
    Sandbox(SetUp setUp, LanguageModel answering, Path folder, Instant begin) {
        now = begin.truncatedTo(ChronoUnit.SECONDS); // as WhatsApp writes it
        storage = new Storage(Workspace.at(folder), DatabaseSettings.memory("sandbox" + UUID.randomUUID()), this);
        storage.database.run(() -> setUp.notes().forEach(storage.settings::write));
        var prices = new OwnPrices(new Notebook(storage.settings, storage.database), storage.database, this);
        model = new MeteredModel(new PricedModel(answering, prices));
        slices = new Slices(
                storage,
                new Outside(this, new NoConnection(), model),
                settings(folder),
                new Workers(new AtOnce(), new AtOnce(), new AtOnce()),
                this);
        ingest = Connectors.ingest(new Connection(NUMBER, ACCOUNT), storage, slices);
        furnish(setUp);
    }

    private static EngineSettings settings(Path folder) {
        return new EngineSettings(
                folder,
                new Connections(folder.resolve("connections.json"), new NothingKept(), Map.of()),
                InetAddress.getLoopbackAddress(),
                0,
                0,
                null,
                new EngineSettings.WhatsApp(NUMBER, ACCOUNT, null, null, null, 80),
                null,
                new EngineSettings.Model.Offline(),
                TURN_DELAY,
                Duration.ofSeconds(60));
    }

    private void furnish(SetUp setUp) {
        storage.database.run(() -> {
            setUp.knowledge().forEach(this::learn);
            setUp.rules().forEach(storage.learning::insert);
        });
        slices.choices.change(_ -> setUp.choices().withAgentsStopped(false));
        for (var type : AgentType.values()) {
            slices.team.change(
                    type, newcomer -> trusted(newcomer, setUp.agent(type).orElse(newcomer)));
        }
        writes(NEIGHBOUR, NEIGHBOURS_PHONE, "Hola, gracias");
        forgetTurns(NEIGHBOURS_PHONE);
        model.prepare();
        slices.reading.learn();
    }

    /// One that may do everything, and otherwise is as the business has set it.
    private static AgentSettings trusted(AgentSettings newcomer, AgentSettings known) {
        return new AgentSettings(
                newcomer.id(),
                known.name(),
                newcomer.type(),
                true,
                Autonomy.SEND,
                Map.of(),
                false,
                known.tellOnHandOver(),
                null,
                null);
    }

    /// A new customer says the scenario's lines, and what came of them is judged.
    Attempt play(Scenario scenario) {
        var phone = Long.toString(FIRST_PHONE + customers++);
        sent.clear();
        model.taken();
        waitUntilOpen();
        long begun = System.nanoTime();
        for (var line : scenario.lines()) {
            says(phone, line);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return Attempt.of(scenario, course(phone, took));
    }

    private void learn(KnowledgeItem item) {
        known.put(item, slices.knowledge.add(item).id());
    }

    /// The same, while nobody knows what was learnt from that answer.
    ///
    /// @param learnt null if nothing was
    Course replay(PastAnswer past, @Nullable KnowledgeItem learnt) {
        var id = learnt == null ? null : known.remove(learnt);
        if (learnt == null || id == null) {
            return replay(past);
        }
        slices.knowledge.remove(id);
        try {
            return replay(past);
        } finally {
            learn(learnt);
        }
    }

    /// A customer asks once more what was asked, and what would be answered now is told.
    private Course replay(PastAnswer past) {
        var phone = Long.toString(FIRST_PHONE + customers++);
        sent.clear();
        model.taken();
        waitUntilOpen();
        long begun = System.nanoTime();
        recall(past, phone);
        for (var words : past.question()) {
            writes(Objects.requireNonNullElse(past.name(), ""), phone, words);
            now = now.plusSeconds(1);
        }
        now = now.plus(TURN_DELAY);
        slices.work.agents.runDue();
        sendDue(PAUSE);
        return course(phone, Duration.ofNanos(System.nanoTime() - begun));
    }

    /// It was said so long ago as it was when the question came.
    private void recall(PastAnswer past, String phone) {
        var contact = slices.contacts.recognise(Identity.ofPhone(phone), "phone");
        for (var line : past.before()) {
            var ago = Duration.between(line.at(), past.at()).plusSeconds(1);
            slices.conversations
                    .past()
                    .keep(
                            new Incoming(
                                    "wamid.PAST" + written++,
                                    contact.id(),
                                    NUMBER,
                                    true,
                                    false,
                                    false,
                                    line.ours() ? Direction.ECHO : Direction.INBOUND,
                                    "text",
                                    line.text(),
                                    null,
                                    null,
                                    now.minus(ago).truncatedTo(ChronoUnit.SECONDS),
                                    new byte[0]),
                            null);
        }
    }

    /// A customer comes while somebody is there: what a set is worth must not hang on the hour at which it is played.
    private void waitUntilOpen() {
        var until = now.plus(LONGEST_CLOSURE);
        for (var at = now; at.isBefore(until); at = at.plus(HALF_AN_HOUR)) {
            if (!(slices.hours.at(at) instanceof Openness.Closed)
                    && slices.hours.quietAt(at).isEmpty()) {
                now = at;
                return;
            }
        }
    }

    private void says(String phone, String line) {
        writes("Noa", phone, line);
        now = now.plus(TURN_DELAY);
        slices.work.agents.runDue();
        sendDue(Duration.ofSeconds(1));
        sendDue(PAUSE);
    }

    private void sendDue(Duration pause) {
        now = now.plus(pause);
        slices.dispatch.sendDue();
        arrived.forEach((ours, phone) -> deliver(Map.of(
                "statuses",
                List.of(Map.of(
                        "id",
                        whatsAppId(ours),
                        "status",
                        "delivered",
                        "timestamp",
                        Long.toString(now.getEpochSecond()),
                        "recipient_id",
                        phone,
                        "biz_opaque_callback_data",
                        ours.toString())))));
        arrived.clear();
    }

    private void writes(String name, String phone, String text) {
        deliver(Map.of(
                "contacts",
                List.of(Map.of("profile", Map.of("name", name), "wa_id", phone)),
                "messages",
                List.of(Map.of(
                        "from",
                        phone,
                        "id",
                        "wamid.IN" + written++,
                        "timestamp",
                        Long.toString(now.getEpochSecond()),
                        "type",
                        "text",
                        "text",
                        Map.of("body", text)))));
    }

    /// Comes in as Meta would deliver it.
    private void deliver(Map<String, Object> news) {
        var value = new HashMap<>(news);
        value.put("messaging_product", "whatsapp");
        value.put("metadata", Map.of("display_phone_number", "15550783881", "phone_number_id", NUMBER));
        var change = Map.of("field", "messages", "value", value);
        var raw = Json.text(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", ACCOUNT, "changes", List.of(change)))));
        storage.deliveries.insert("webhook", now, List.of(raw.getBytes(StandardCharsets.UTF_8)));
        while (!ingest.caughtUp()) {
            ingest.readWaiting();
        }
    }

    private Course course(String phone, Duration took) {
        forgetTurns(phone);
        return storage.database.in(() -> {
            var contact = slices.contacts.owner(Identity.ofPhone(phone)).orElseThrow();
            boolean handedOver = slices.conversations.of(contact.id()).stream()
                    .flatMap(id -> slices.conversations.find(id).stream())
                    .anyMatch(one -> one.state() == ConversationState.WITH_PERSON);
            return new Course(storage.drafts.of(contact.id()), sent, handedOver, model.taken(), took);
        });
    }

    /// Nothing is tried again in the midst of the next customer.
    private void forgetTurns(String phone) {
        storage.database.run(() -> slices.contacts
                .owner(Identity.ofPhone(phone))
                .ifPresent(contact -> slices.conversations.of(contact.id()).forEach(storage.turns::delete)));
    }

    @Override
    public Delivery send(OutboundMessage message) {
        sent.add(message.content().words());
        arrived.put(message.id(), Objects.requireNonNullElse(message.to().phone(), ""));
        return new Delivery.Accepted(whatsAppId(message.id()));
    }

    private static String whatsAppId(MessageId ours) {
        return "wamid.OUT" + ours;
    }

    @Override
    public void markRead(String phoneNumberId, String whatsappId, boolean typing) {}

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        slices.close();
        storage.jobs.close();
        storage.close();
    }
}
