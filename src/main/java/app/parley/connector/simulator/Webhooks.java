package app.parley.connector.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers updates to the callback: signed, at least once, in no certain order, again until answered with 200.
final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(7);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int MOST_UNDELIVERED = 10_000;
    private static final int MOST_UPDATES = 1_000;

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final Alarm alarm;
    private final Pace pace;
    private final Envelope envelope;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
    private final AtomicInteger undelivered = new AtomicInteger();
    private final List<Update> held = new ArrayList<>();
    private volatile @Nullable URI callback;
    private volatile @Nullable URI override;
    private volatile Mischief mischief = Mischief.usual();
    private volatile boolean subscribed = true;
    private volatile boolean closed;

    Webhooks(SimulatorSettings settings, InstantSource clock, Alarm alarm) {
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        pace = new Pace(settings.speed());
        envelope = new Envelope(settings, clock);
    }

    void callback(URI url) {
        callback = url;
    }

    /// Where they go; null if nobody told.
    @Nullable
    URI callback() {
        return callback;
    }

    /// An address that goes before the app's; null for none.
    void override(@Nullable URI url) {
        override = url;
    }

    @Nullable
    URI override() {
        return override;
    }

    /// Whether the address answers as ours does that has agreed on the word.
    boolean isKnownBy(URI url, String word) {
        var challenge = Digests.hmac(settings.appSecret(), word.getBytes(StandardCharsets.UTF_8));
        var question = URI.create(url + "?hub.mode=subscribe&hub.verify_token="
                + URLEncoder.encode(word, StandardCharsets.UTF_8) + "&hub.challenge=" + challenge);
        var request = HttpRequest.newBuilder(question).timeout(ANSWER_WITHIN).build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals(challenge);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void mischief(Mischief wanted) {
        mischief = wanted;
    }

    Mischief mischief() {
        return mischief;
    }

    /// Without a subscription of the account nothing is delivered, although every call succeeds.
    void subscribe() {
        subscribed = true;
    }

    void unsubscribe() {
        subscribed = false;
    }

    boolean subscribed() {
        return subscribed;
    }

    /// Soon, perhaps together with what comes next.
    void post(Update update) {
        var chance = chance(update, "hold");
        if (chance.in(mischief.batches())) {
            hold(update);
            alarm.after(pace.of(chance.between(Duration.ofMillis(300), Duration.ofSeconds(3))), () -> flush(List.of()));
            return;
        }
        alarm.after(Duration.ZERO, () -> flush(List.of(update)));
    }

    /// In this thread, before anything else.
    void postNow(Update update) {
        send(List.of(update));
    }

    private synchronized void hold(Update update) {
        held.add(update);
    }

    /// What was held goes first, then the newest.
    private void flush(List<Update> newest) {
        List<Update> batch = new ArrayList<>(newest);
        synchronized (this) {
            var waiting = held.subList(0, Math.min(held.size(), MOST_UPDATES - 1));
            batch.addAll(0, waiting);
            waiting.clear();
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
    }

    private void send(List<Update> batch) {
        var url = override == null ? callback : override;
        if (url == null || !subscribed || undelivered.get() >= MOST_UNDELIVERED) {
            LOG.debug("{} updates had nowhere to go", batch.size());
            return;
        }
        var first = batch.getFirst();
        var delivery =
                new Delivery(url, envelope.wrap(batch, chance(first, "shape")), clock.instant(), first.occasion());
        undelivered.incrementAndGet();
        attempt(delivery, 0);
        var chance = chance(first, "again");
        if (chance.in(mischief.duplicates())) {
            undelivered.incrementAndGet();
            var pause = pace.of(chance.between(Duration.ZERO, Duration.ofSeconds(20)));
            alarm.after(pause, () -> attempt(delivery, 0));
        }
    }

    private void attempt(Delivery delivery, int tries) {
        if (closed || answered(delivery)) {
            undelivered.decrementAndGet();
            return;
        }
        if (clock.instant().isAfter(delivery.since.plus(GIVE_UP_AFTER))) {
            LOG.info("A webhook was given up after {} attempts", tries + 1);
            undelivered.decrementAndGet();
            return;
        }
        alarm.after(pause(delivery, tries), () -> attempt(delivery, tries + 1));
    }

    private Duration pause(Delivery delivery, int tries) {
        var longest = Duration.ofSeconds(1L << Math.min(tries, 11));
        var capped = longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
        return Chance.of(settings.seed(), delivery.occasion, "pause", tries).between(capped.dividedBy(2), capped);
    }

    private boolean answered(Delivery delivery) {
        var request = HttpRequest.newBuilder(delivery.url)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header("X-Hub-Signature-256", "sha256=" + Digests.hmac(settings.appSecret(), delivery.bytes))
                .POST(BodyPublishers.ofByteArray(delivery.bytes))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            LOG.debug("The callback did not answer: {}", e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Chance chance(Update update, String matter) {
        return Chance.of(settings.seed(), update.occasion(), matter);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }

    /// @param occasion of its first update
    private record Delivery(URI url, byte[] bytes, Instant since, String occasion) {}
}
