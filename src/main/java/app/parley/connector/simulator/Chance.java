package app.parley.connector.simulator;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/// Dice that fall the same way for the same seed and occasion, whatever else happens at the time.
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, Object... occasion) {
        var mixed = seed ^ 0xcbf29ce484222325L;
        var words = List.of(occasion).toString();
        for (var i = 0; i < words.length(); i++) {
            mixed = (mixed ^ words.charAt(i)) * 0x100000001b3L;
        }
        return new Chance(mixed);
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    String digits(int length) {
        var digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < length) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /// Letters and digits as in Meta's trace ids.
    String token(int bytes) {
        var raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /// A message id in the outward form of WhatsApp's; it means nothing.
    String messageId() {
        var raw = new byte[42];
        random.nextBytes(raw);
        return "wamid." + Base64.getEncoder().encodeToString(raw);
    }
}
