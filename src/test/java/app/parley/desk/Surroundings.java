package app.parley.desk;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.conversation.MediaSource;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Examiner;
import app.parley.desk.connect.Healthy;
import app.parley.desk.connect.Looked;
import app.parley.desk.connect.Tunnel;
import app.parley.desk.status.MailWatch;
import app.parley.outbox.Delivery;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Secrets;
import app.parley.template.AtMeta;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Time, and all that a shop has outside: WhatsApp, a model, services, and where secrets are kept. A test says what
/// each
/// of them answers, and sees what it was asked.
abstract class Surroundings {
    public static final String OUR_NUMBER = "100200300";
    public static final String RUTH = "Ruth";
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public volatile Instant now = NOON;
    public final InstantSource clock = () -> now;
    public volatile MediaSource source = (_, _) -> "";
    public volatile long room = Long.MAX_VALUE / 2;
    public final AtMeta atMeta = new AtMeta();
    public final List<OutboundMessage> sent = new CopyOnWriteArrayList<>();
    public volatile Delivery answer = new Delivery.Accepted("wamid.OUT-1");
    public final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    public volatile String modelSays = "";

    /// What each answer costs; null for a model whose price nobody knows.
    public volatile @Nullable Long modelCosts = 400L;
    public volatile List<ModelRequest.Passage> passages = List.of();
    public final MailWatch mail = new MailWatch();
    public Optional<Instant> waitingSince = Optional.empty();
    public final Examiner healthy = new Healthy();
    public volatile Examiner examiner = healthy;
    public volatile List<Connection.Flaw> flaws = List.of();
    public volatile Connection.Trial trial = new Connection.Trial.Works(List.of("+34 986 555 010", "Lúa"), "");
    public final List<Map<Access, String>> tried = new CopyOnWriteArrayList<>();
    public final Map<String, String> keptSecrets = new ConcurrentHashMap<>();
    final Secrets secrets = new Kept();
    /// Made only if a test keeps a connection.
    public final Path connectionsFile =
            Path.of(System.getProperty("java.io.tmpdir"), "parley-desk-" + UUID.randomUUID(), "connections.json");

    /// Whoever [#examiner] is when it is asked.
    Examiner examinerOfNow() {
        return new Examiner() {
            @Override
            public Looked look(Map<Access, String> access) {
                return examiner.look(access);
            }

            @Override
            public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
                examiner.examine(access, live, listener);
            }

            @Override
            public Map<String, String> mailboxFiles() {
                return examiner.mailboxFiles();
            }

            @Override
            public Tunnel tunnel(Tunnel.Kind kind) {
                return examiner.tunnel(kind);
            }

            @Override
            public Optional<String> register(Map<Access, String> access, String pin) {
                return examiner.register(access, pin);
            }

            @Override
            public Tunnel openTunnel() {
                return examiner.openTunnel();
            }

            @Override
            public Optional<String> deliverHere(Map<Access, String> access) {
                return examiner.deliverHere(access);
            }

            @Override
            public Asked askForHistory(Map<Access, String> access) {
                return examiner.askForHistory(access);
            }
        };
    }

    /// A service outside that answers as the test says.
    final class Outer implements Connection {
        @Override
        public List<Flaw> flaws(Map<Access, String> access) {
            return flaws;
        }

        @Override
        public Trial test(Map<Access, String> access) {
            tried.add(access);
            return trial;
        }

        @Override
        public Listed models(Map<Access, String> access) {
            return new Listed.Known(List.of("model-a", "model-b"));
        }
    }

    final class Kept implements Secrets {
        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(keptSecrets.get(name));
        }

        @Override
        public void keep(Map<String, String> changed) {
            keptSecrets.putAll(changed);
            keptSecrets.values().removeIf(String::isEmpty);
        }
    }

    final class Sender implements MessageSender {
        @Override
        public Delivery send(OutboundMessage message) {
            sent.add(message);
            return answer;
        }

        @Override
        public void markRead(String phoneNumberId, String whatsappId, boolean typing) {}
    }

    final class Model implements LanguageModel {
        @Override
        public String name() {
            return "test model";
        }

        @Override
        public boolean isPriced() {
            return modelCosts != null;
        }

        @Override
        public ModelAnswer answer(ModelRequest request) {
            asked.add(request);
            return new ModelAnswer(modelSays, "test model", 10, 5, modelCosts, Duration.ofMillis(20));
        }
    }
}
