package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.Listener;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.PictureSource;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.connector.ingest.Connection;
import app.parley.connector.ingest.Ingest;
import app.parley.conversation.Conversation;
import app.parley.conversation.Media;
import app.parley.conversation.MediaSource;
import app.parley.conversation.Message;
import app.parley.outbox.Delivery;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.settings.Connections;
import app.parley.settings.Vault;
import app.parley.storage.AtOnce;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.template.AtMeta;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The whole way of a message on one thread and a clock that is set: real slices on a database in memory, with the
/// model and WhatsApp played by the test.
final class Spine implements AutoCloseable, LanguageModel, Listener, MessageSender, InstantSource {
    static final String NUMBER = "106540352242922";
    static final String ACCOUNT = "102290129340398";

    /// What the test's WhatsApp answers.
    interface Way {
        Delivery take(OutboundMessage message);
    }

    /// What the test's model answers.
    interface Mind {
        String answer(ModelRequest request) throws ModelUnavailableException;
    }

    /// What the test's model hears.
    interface Ear {
        String hears(byte[] recording, String mimeType) throws ModelUnavailableException;
    }

    Ear ear;
    boolean sees;
    final List<OutboundMessage> sent = new ArrayList<>();
    final List<String> read = new ArrayList<>();
    final AtMeta templates = new AtMeta();
    final Storage storage;
    final Slices slices;
    private final Ingest ingest;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    Way way = _ -> new Delivery.Accepted("wamid.OUT" + sent.size());
    MediaSource source = Spine::picture;
    PictureSource web = PictureSource.none();
    Mind mind = _ -> reply("We will help you right away.", "other", "en", 0.95);

    Spine(Path folder) {
        var memory = DatabaseSettings.memory("spine" + UUID.randomUUID());
        storage = new Storage(Workspace.at(folder), memory, this);
        slices = new Slices(
                storage,
                new Outside(
                        this, (media, target) -> source.fetch(media, target), templates, this, link -> web.fetch(link)),
                settings(folder),
                new Workers(new AtOnce(), new AtOnce(), new AtOnce()),
                this);
        ingest = Connectors.ingest(new Connection(NUMBER, ACCOUNT), storage, slices);
        storage.jobs.start();
    }

    private static EngineSettings settings(Path folder) {
        return new EngineSettings(
                folder,
                new Connections(
                        folder.resolve("connections.json"),
                        new Vault(folder.resolve("secrets.vault"), folder.resolve("vault.key")),
                        Map.of()),
                InetAddress.getLoopbackAddress(),
                0,
                0,
                null,
                new EngineSettings.WhatsApp(NUMBER, ACCOUNT, null, null, null, 80),
                null,
                new EngineSettings.Model.Offline(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(60));
    }

    private static String picture(Media media, Path target) throws IOException {
        Files.writeString(target, "a picture");
        return "a1b2c3";
    }

    static String reply(String text, String intent, String language, double confidence) {
        return app.parley.storage.Json.text(Map.of(
                "decision",
                "reply",
                "text",
                text,
                "intent",
                intent,
                "language",
                language,
                "confidence",
                confidence,
                "evidence",
                List.of(),
                "reason",
                "because"));
    }

    @Override
    public boolean canListen() {
        return ear != null;
    }

    @Override
    public ModelAnswer listen(byte[] recording, String mimeType, Duration timeout) throws ModelUnavailableException {
        return new ModelAnswer(ear.hears(recording, mimeType), "test ear", 30, 7, 12L, Duration.ofMillis(5));
    }

    @Override
    public boolean canSee() {
        return sees;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        slices.modelUse.asked(name());
        return new ModelAnswer(mind.answer(request), "test", 10, 20, 30L, Duration.ofMillis(5));
    }

    @Override
    public Delivery send(OutboundMessage message) {
        sent.add(message);
        return way.take(message);
    }

    @Override
    public void markRead(String phoneNumberId, String whatsappId, boolean typing) {
        read.add(whatsappId);
    }

    /// A raw delivery comes in and is read.
    void deliver(String json) {
        deliver(List.of(json));
    }

    /// Raw deliveries come in together and are read.
    void deliver(List<String> jsons) {
        storage.deliveries.insert(
                "webhook",
                now,
                jsons.stream()
                        .map(json -> json.getBytes(StandardCharsets.UTF_8))
                        .toList());
        while (!ingest.caughtUp()) {
            ingest.readWaiting();
        }
    }

    /// A contact writes, and the agent looks once the contact has been quiet.
    void says(String phone, String id, String text) {
        deliver(text(phone, id, text));
        quiet();
    }

    void quiet() {
        passes(Duration.ofSeconds(4));
        slices.work.agents.runDue();
    }

    void sendDue() {
        passes(Duration.ofSeconds(1));
        slices.dispatch.sendDue();
    }

    String text(String phone, String id, String text) {
        return message(phone, id, "\"type\":\"text\",\"text\":{\"body\":" + app.parley.storage.Json.text(text) + "}");
    }

    Instant now() {
        return now;
    }

    /// A text that was written at some time.
    static String written(String phone, String id, Instant at, String text) {
        return value("\"contacts\":[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"" + phone
                + "\"}],\"messages\":[{\"from\":\"" + phone + "\",\"id\":\"" + id + "\",\"timestamp\":\""
                + at.getEpochSecond() + "\",\"type\":\"text\",\"text\":{\"body\":" + app.parley.storage.Json.text(text)
                + "}}]");
    }

    /// A message of any type, written now.
    String message(String phone, String id, String rest) {
        return value("\"contacts\":[{\"profile\":{\"name\":\"Ana\"},\"wa_id\":\"" + phone
                + "\"}],\"messages\":[{\"from\":\"" + phone + "\",\"id\":\"" + id + "\",\"timestamp\":\""
                + now.getEpochSecond() + "\"," + rest + "}]");
    }

    String echo(String phone, String id, String text) {
        return envelope(
                "smb_message_echoes",
                "\"message_echoes\":[{\"from\":\"15550783881\",\"to\":\"" + phone
                        + "\",\"id\":\"" + id + "\",\"timestamp\":\"" + now.getEpochSecond()
                        + "\",\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}}]");
    }

    String status(String whatsappId, String status, String ours) {
        return value("\"statuses\":[{\"id\":\"" + whatsappId + "\",\"status\":\"" + status + "\",\"timestamp\":\""
                + now.getEpochSecond() + "\",\"recipient_id\":\"34600111222\",\"biz_opaque_callback_data\":\"" + ours
                + "\"}]");
    }

    /// What Meta tells about the account rather than about a number.
    static String accountNews(String account, String field, String value) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"" + account
                + "\",\"changes\":[{\"field\":\"" + field + "\",\"value\":{" + value + "}}]}]}";
    }

    private static String value(String inner) {
        return envelope("messages", inner);
    }

    static String envelope(String field, String inner) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"" + ACCOUNT
                + "\",\"changes\":[{\"field\":\"" + field + "\",\"value\":{\"messaging_product\":\"whatsapp\","
                + "\"metadata\":{\"display_phone_number\":\"15550783881\",\"phone_number_id\":\"" + NUMBER + "\"},"
                + inner
                + "}}]}]}";
    }

    void trust(Autonomy autonomy) {
        trust(AgentType.CONVERSATION, autonomy);
    }

    void trust(AgentType type, Autonomy autonomy) {
        slices.team.change(
                type,
                agent -> new AgentSettings(
                        agent.id(),
                        agent.name(),
                        agent.type(),
                        true,
                        autonomy,
                        Map.of(),
                        false,
                        agent.tellOnHandOver(),
                        null,
                        null));
    }

    List<Draft> drafts(DraftState state) {
        return slices.approvals.page(state, null, 100).data();
    }

    Draft pending() {
        return drafts(DraftState.PENDING).getFirst();
    }

    Conversation conversation() {
        return slices.conversations.page(null, null, 10).data().getFirst();
    }

    List<Message> messages() {
        return slices.conversations.messages(conversation().id(), null, 500).data();
    }

    List<String> journal() {
        return storage.journal.after(0, 1000).stream()
                .map(record -> record.entry().type())
                .toList();
    }

    @Override
    public void close() {
        slices.close();
        storage.jobs.close();
        storage.close();
    }
}
