package app.parley.soak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// About a hundred customers who write, some of whose messages come twice or in one delivery with others'.
final class Crowd {
    private static final int CUSTOMERS = 100;
    private static final List<String> WORDS = List.of(
            "Hello, what are your opening hours?",
            "¿A qué hora abren los sábados? 🙂",
            "Vocês entregam em Vigo / Porto?",
            "Is the linen shirt still there in M?",
            "Thank you!",
            "I want to speak to a person.",
            "?");
    private final Set<String> ids = new LinkedHashSet<>();
    private final Random random;

    Crowd(Random random) {
        this.random = random;
    }

    /// The next deliveries; one in ten is a repeat of another, and one in ten holds several messages.
    List<byte[]> write(int count) {
        var deliveries = new ArrayList<byte[]>();
        while (deliveries.size() < count) {
            if (random.nextInt(10) == 0 && !deliveries.isEmpty()) {
                deliveries.add(deliveries.get(random.nextInt(deliveries.size())));
            } else {
                deliveries.add(Wire.messages(batch(random.nextInt(10) == 0 ? 2 + random.nextInt(4) : 1)));
            }
        }
        return deliveries;
    }

    /// Somebody who never wrote before.
    byte[] stranger(String phone) {
        return Wire.messages(List.of(message(phone)));
    }

    /// WhatsApp's ids of everything that was written.
    Set<String> ids() {
        return ids;
    }

    private List<ObjectNode> batch(int size) {
        var batch = new ArrayList<ObjectNode>();
        for (int each = 0; each < size; each++) {
            batch.add(message("346001" + (10_000 + random.nextInt(CUSTOMERS))));
        }
        return batch;
    }

    private ObjectNode message(String phone) {
        var id = "wamid.CROWD" + ids.size() + "x" + Long.toString(random.nextLong(1L << 40), 36);
        ids.add(id);
        return Wire.text(phone, id, Instant.now(), WORDS.get(random.nextInt(WORDS.size())));
    }
}
