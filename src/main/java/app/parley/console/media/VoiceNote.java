package app.parley.console.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A recording in Opus (RFC 6716, RFC 7845), cut into its packets. How long it is, they say themselves; what the
/// file says of its length is not believed.
record VoiceNote(List<byte[]> packets) {
    /// Larger ones are no voice notes (reference §2.3).
    static final int MOST_BYTES = 16 << 20;

    private static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAGS = "OpusTags".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SPEECH = {10_000, 20_000, 40_000, 60_000};
    private static final int[] BOTH = {10_000, 20_000};
    private static final int[] MUSIC = {2_500, 5_000, 10_000, 20_000};
    private static final int LONGEST = 120_000;

    VoiceNote {
        packets = List.copyOf(packets);
    }

    static Optional<VoiceNote> of(byte[] file) {
        var all = OggPackets.of(file);
        if (all.isEmpty() || !begins(all.getFirst(), HEAD)) {
            return Optional.empty();
        }
        var sound = all.stream()
                .skip(1)
                .filter(packet -> !begins(packet, TAGS) && micros(packet) > 0)
                .toList();
        return sound.isEmpty() ? Optional.empty() : Optional.of(new VoiceNote(sound));
    }

    private static boolean begins(byte[] packet, byte[] with) {
        return packet.length >= with.length && Arrays.equals(packet, 0, with.length, with, 0, with.length);
    }

    /// How long a packet sounds, by its first bytes; 0 if it is none.
    static int micros(byte[] packet) {
        if (packet.length == 0) {
            return 0;
        }
        int kind = packet[0] >> 3 & 31;
        int frame = kind < 12 ? SPEECH[kind & 3] : kind < 16 ? BOTH[kind & 1] : MUSIC[kind & 3];
        int frames = switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length < 2 ? 0 : packet[1] & 63;
        };
        return frame * frames <= LONGEST ? frame * frames : 0;
    }

    Duration length() {
        return until(packets.size());
    }

    /// Where the packet of that number begins.
    Duration until(int number) {
        long micros = 0;
        for (int i = 0; i < number; i++) {
            micros += micros(packets.get(i));
        }
        return Duration.ofNanos(micros * 1000);
    }

    /// The packet that sounds then.
    int at(Duration time) {
        long left = time.toNanos() / 1000;
        int number = 0;
        while (number < packets.size() && left >= micros(packets.get(number))) {
            left -= micros(packets.get(number++));
        }
        return number;
    }
}
