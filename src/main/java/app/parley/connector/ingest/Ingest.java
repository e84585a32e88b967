package app.parley.connector.ingest;

import app.parley.connector.whatsapp.MalformedDelivery;
import app.parley.connector.whatsapp.WebhookCodec;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Loop;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns raw deliveries into messages, receipts and turns, a batch in a transaction. A batch that fails is tried one by
/// one; what still fails is put aside and never blocks the rest.
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int BATCH = 48;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private final Loop loop = new Loop("ingest", this::readWaiting);
    private final WebhookCodec codec = new WebhookCodec();
    private final DeliveryStore store;
    private final Events events;
    private final Transactions transactions;
    private final Journal journal;

    public Ingest(DeliveryStore store, Events events, Transactions transactions, Journal journal) {
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.journal = journal;
    }

    public void start() {
        loop.start();
    }

    /// Something new was kept.
    public void wake() {
        loop.wake();
    }

    /// Whether everything that was kept has been read.
    public boolean caughtUp() {
        return transactions.in(() -> !store.anyWaiting());
    }

    /// Reads a batch and says how long there is nothing to do. The loop calls it.
    public Duration readWaiting() {
        var batch = transactions.in(() -> store.waiting(BATCH));
        if (batch.isEmpty()) {
            return IDLE;
        }
        try {
            ingest(batch);
        } catch (RuntimeException e) {
            LOG.warn("a batch of {} deliveries failed and is tried one by one", batch.size(), e);
            batch.forEach(this::alone);
        }
        return batch.size() < BATCH ? IDLE : Duration.ZERO;
    }

    private void ingest(List<RawDelivery> batch) {
        transactions.run(() -> {
            store.done(batch.stream().map(RawDelivery::position).toList());
            batch.forEach(this::read);
        });
    }

    private void alone(RawDelivery delivery) {
        try {
            ingest(List.of(delivery));
        } catch (RuntimeException e) {
            LOG.error("{} cannot be read and is put aside", delivery, e);
            transactions.run(() -> quarantine(delivery, e.getClass().getSimpleName()));
        }
    }

    private void read(RawDelivery delivery) {
        try {
            codec.read(delivery.body(), delivery.receivedAt()).events().forEach(events::apply);
        } catch (MalformedDelivery e) {
            quarantine(delivery, String.valueOf(e.getMessage()));
        }
    }

    private void quarantine(RawDelivery delivery, String problem) {
        store.quarantine(delivery.position(), problem);
        journal.append(new JournalEntry(
                "delivery.quarantined", "system", null, null, Map.of("delivery", delivery.position())));
    }

    @Override
    public void close() {
        loop.close();
    }
}
