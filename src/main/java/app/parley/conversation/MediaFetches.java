package app.parley.conversation;

import app.parley.storage.Loop;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the files of new messages in the background, a few at once, before WhatsApp lets go of them. What fails
/// is tried again for as long as it has them; what is wanted survives a restart.
public final class MediaFetches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFetches.class);

    /// So long WhatsApp keeps the file of a message (reference §2.3).
    private static final Duration KEPT = Duration.ofDays(7);

    /// So much of the disk is left to everything else.
    private static final long FLOOR = 512L << 20;

    private static final int AT_ONCE = 2;
    private static final int DAMAGED_TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;
    private final Set<MediaId> busy = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("media", this::fetchDue);
    private Runnable onKept = () -> {};
    private final MediaFetchStore store;
    private final MediaFiles files;
    private final Conversations conversations;
    private final LongSupplier room;
    private final ExecutorService workers;
    private final Transactions transactions;
    private final InstantSource clock;

    /// @param room bytes that are free where files are kept
    /// @param workers wait for the network; closed with this
    public MediaFetches(
            MediaFetchStore store,
            MediaFiles files,
            Conversations conversations,
            LongSupplier room,
            ExecutorService workers,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.conversations = conversations;
        this.room = room;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Names who is to know of a file that has come.
    public void serve(Runnable kept) {
        this.onKept = kept;
    }

    public void start() {
        files.tidy();
        loop.start();
    }

    /// Wants the message's file, in the surrounding transaction. One that was given up is tried anew.
    public void want(Message message) {
        var media = message.media();
        if (media == null || media.whatsappId() == null || files.kept(media).isPresent()) {
            return;
        }
        var until = message.at().plus(KEPT);
        transactions.run(() -> {
            store.put(new MediaFetch(media.id(), message.id(), clock.instant(), until, 0, null));
            conversations.changes().announce(message.conversation());
            transactions.afterCommit(loop::wake);
        });
    }

    /// How it stands with those of these files that are wanted and not here.
    public Map<MediaId, MediaFetch> standing(Collection<MediaId> media) {
        return transactions.in(() -> store.all(media)).stream()
                .collect(Collectors.toMap(MediaFetch::media, Function.identity()));
    }

    /// Begins what is due and says how long there is nothing to do. The loop calls it.
    public Duration fetchDue() {
        Instant now = clock.instant();
        for (var fetch : transactions.in(() -> store.due(now, AT_ONCE * 2))) {
            if (busy.size() < AT_ONCE && busy.add(fetch.media())) {
                workers.execute(() -> run(fetch));
            }
        }
        Optional<Instant> next = transactions.in(() -> store.nextDue(now));
        return next.map(due -> Duration.between(clock.instant(), due))
                .filter(pause -> pause.compareTo(LOOK_AGAIN) < 0)
                .orElse(LOOK_AGAIN);
    }

    private void run(MediaFetch fetch) {
        try {
            take(fetch);
        } catch (RuntimeException e) {
            LOG.error("fetching {} failed", fetch.media(), e);
            later(fetch, "Something went wrong here while the file was fetched.");
        } finally {
            busy.remove(fetch.media());
            loop.wake();
        }
    }

    private void take(MediaFetch fetch) {
        var media = files.find(fetch.media());
        if (media.isEmpty()) {
            transactions.run(() -> store.delete(fetch.media()));
            return;
        }
        long size = media.get().size() == null ? 0 : media.get().size();
        if (room.getAsLong() < FLOOR + size) {
            later(fetch, "The disk is almost full, so the file was not fetched.");
            return;
        }
        try {
            files.open(media.get());
            settle(fetch, () -> store.delete(fetch.media()));
            onKept.run();
        } catch (FileUnavailableException e) {
            LOG.info("{} cannot be had: {}", fetch.media(), e.getMessage());
            failed(fetch, e.why());
        } catch (IOException e) {
            LOG.warn("{} cannot be kept", fetch.media(), e);
            failed(fetch, FileUnavailableException.Why.NOT_WRITABLE);
        }
    }

    private void failed(MediaFetch fetch, FileUnavailableException.Why why) {
        switch (why) {
            case NOT_NOW -> later(fetch, "WhatsApp did not give the file out.");
            case NOT_WRITABLE -> later(fetch, "The file could not be written to the disk.");
            case DAMAGED -> {
                var reason = "The file that came is not the one that was sent.";
                if (fetch.attempts() + 1 < DAMAGED_TRIES) {
                    later(fetch, reason);
                } else {
                    giveUp(fetch, reason);
                }
            }
            case GONE -> giveUp(fetch, "WhatsApp does not have the file any more.");
            case TOO_LARGE -> giveUp(fetch, "The file is larger than 100 MB and was left where it is.");
            case FOREIGN -> giveUp(fetch, "The link to the file leads away from WhatsApp, so nothing was fetched.");
        }
    }

    private void later(MediaFetch fetch, String why) {
        Instant now = clock.instant();
        if (now.isAfter(fetch.until())) {
            giveUp(fetch, why);
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(fetch.attempts(), MOST_DOUBLINGS));
        var due = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        settle(fetch, () -> store.put(fetch.again(due, why)));
    }

    private void giveUp(MediaFetch fetch, String why) {
        settle(fetch, () -> store.put(fetch.givenUp(why)));
    }

    /// Writes what came of it, unless the file was erased meanwhile, and tells whoever looks at the conversation.
    private void settle(MediaFetch fetch, Runnable outcome) {
        transactions.run(() -> {
            if (store.find(fetch.media()).isPresent()) {
                outcome.run();
                conversations
                        .message(fetch.message())
                        .ifPresent(message -> conversations.changes().announce(message.conversation()));
            }
        });
    }

    @Override
    public void close() {
        loop.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.info("a file was still coming; it is fetched next time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
