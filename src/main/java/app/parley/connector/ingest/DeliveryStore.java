package app.parley.connector.ingest;

import java.time.Instant;
import java.util.List;

/// Where raw deliveries are kept.
public interface DeliveryStore {

    /// Writes the bodies in one transaction.
    void insert(String source, Instant receivedAt, List<byte[]> bodies);

    /// Deliveries nobody has read yet, in the order they came.
    List<RawDelivery> waiting(int limit);

    boolean anyWaiting();

    void done(List<Long> positions);

    void quarantine(long position, String problem);

    long quarantined();

    /// Throws away the bodies of read deliveries that came before then.
    void forget(Instant before);

    /// Throws away the bodies that hold one of these words.
    void forgetHolding(List<String> words);
}
