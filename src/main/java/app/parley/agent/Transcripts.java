package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Team;
import app.parley.conversation.Conversations;
import app.parley.conversation.Media;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.storage.Loop;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has voice notes written down, one after the other, once their files are here. Whoever looks at the conversation
/// sees it, and the agent reads it.
public final class Transcripts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transcripts.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofDays(2);
    private static final int MOST_TRIES = 4;
    private static final int BATCH = 20;
    private static final long LARGEST = 15L << 20;
    private static final int LONGEST = 8000;
    private final Map<MediaId, Again> failed = new ConcurrentHashMap<>();
    private final Loop loop = new Loop("transcripts", this::listenDue);
    private final Listener listener;
    private final MediaFiles files;
    private final Conversations conversations;
    private final Team team;
    private final AgentLog calls;
    private final Consumer<Message> onHeard;
    private final Executor workers;
    private final Transactions transactions;
    private final InstantSource clock;
    private volatile boolean busy;
    private volatile boolean closed;

    private record Again(int tries, Instant due) {}

    /// @param onHeard is told of each message in its transaction
    public Transcripts(
            Listener listener,
            MediaFiles files,
            Conversations conversations,
            Team team,
            AgentLog calls,
            Consumer<Message> onHeard,
            Executor workers,
            Transactions transactions,
            InstantSource clock) {
        this.listener = listener;
        this.files = files;
        this.conversations = conversations;
        this.team = team;
        this.calls = calls;
        this.onHeard = onHeard;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void start() {
        if (listener.canListen()) {
            loop.start();
        }
    }

    /// A file has come.
    public void wake() {
        loop.wake();
    }

    /// Begins with the oldest that is due and says how long there is nothing to do. The loop calls it.
    public Duration listenDue() {
        if (busy || closed || !listener.canListen() || team.stopped()) {
            return LOOK_AGAIN;
        }
        var now = clock.instant();
        files.unheard(now.minus(OLDEST), BATCH).stream()
                .filter(message -> isDue(Objects.requireNonNull(message.media()), now))
                .findFirst()
                .ifPresent(this::begin);
        return LOOK_AGAIN;
    }

    private boolean isDue(Media media, Instant now) {
        var again = failed.get(media.id());
        return again == null || again.tries() < MOST_TRIES && !again.due().isAfter(now);
    }

    private void begin(Message message) {
        busy = true;
        var media = Objects.requireNonNull(message.media());
        workers.execute(() -> {
            try {
                listen(message, media);
            } catch (IOException e) {
                LOG.warn("the voice note of {} cannot be read", message.id(), e);
                giveUp(media);
            } catch (RuntimeException e) {
                LOG.error("the voice note of {} was not written down", message.id(), e);
                giveUp(media);
            } finally {
                busy = false;
                loop.wake();
            }
        });
    }

    private void listen(Message message, Media media) throws IOException {
        var file = files.kept(media);
        if (file.isEmpty() || Files.size(file.get()) > LARGEST) {
            giveUp(media);
            return;
        }
        var type = media.plainType();
        try {
            var answer = listener.listen(Files.readAllBytes(file.get()), type.isEmpty() ? "audio/ogg" : type, TIMEOUT);
            if (!closed) {
                keep(message, media, answer);
            }
        } catch (ModelUnavailableException e) {
            LOG.info("the voice note of {} was not written down: {}", message.id(), e.getMessage());
            var before = failed.getOrDefault(media.id(), new Again(0, Instant.EPOCH));
            boolean hopeless = e.reason() == ModelUnavailableException.Reason.BLOCKED;
            int tries = hopeless ? MOST_TRIES : before.tries() + 1;
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(2 * before.tries(), 10));
            failed.put(media.id(), new Again(tries, clock.instant().plus(pause)));
        }
    }

    private void keep(Message message, Media media, ModelAnswer answer) {
        var words = answer.text().replace("\0", "").strip();
        var cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        transactions.run(() -> {
            files.heard(media.id(), cut);
            calls.called(ModelCall.answered(AgentType.CONVERSATION, message.conversation(), answer), clock.instant());
            if (cut.isEmpty()) {
                conversations.changes().announce(message.conversation());
            } else {
                conversations.heard(message.id());
                onHeard.accept(message);
            }
        });
    }

    private void giveUp(Media media) {
        failed.put(media.id(), new Again(MOST_TRIES, Instant.MAX));
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
    }
}
