package app.parley.console.media;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Voice notes for tests: a tone of 440 Hz in Opus, in an Ogg file.
final class Recordings {
    private static final int RATE = 48_000;

    private Recordings() {}

    static byte[] tone(int seconds) {
        return ogg(packets(seconds, RATE));
    }

    /// As phones record speech.
    static byte[] speech(int seconds) {
        return ogg(packets(seconds, 16_000));
    }

    private static List<byte[]> packets(int seconds, int rate) {
        int frame = rate / 50;
        var packets = new ArrayList<byte[]>();
        try {
            var encoder = new OpusEncoder(rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
            var packet = new byte[1275];
            for (int i = 0; i < seconds * 50; i++) {
                var samples = new short[frame];
                for (int s = 0; s < frame; s++) {
                    samples[s] = (short) (12_000 * Math.sin(2 * Math.PI * 440 * (i * frame + s) / rate));
                }
                int size = encoder.encode(samples, 0, frame, packet, 0, packet.length);
                packets.add(java.util.Arrays.copyOf(packet, size));
            }
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        return packets;
    }

    static byte[] ogg(List<byte[]> packets) {
        var out = new ByteArrayOutputStream();
        page(out, 0, List.of(head()));
        page(out, 1, List.of("OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < packets.size(); i += 20) {
            page(out, 2 + i / 20, packets.subList(i, Math.min(packets.size(), i + 20)));
        }
        return out.toByteArray();
    }

    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 0)
                .putInt(RATE)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static void page(ByteArrayOutputStream out, int number, List<byte[]> packets) {
        var lacing = new ByteArrayOutputStream();
        var body = new ByteArrayOutputStream();
        for (var packet : packets) {
            for (int i = 0; i < packet.length / 255; i++) {
                lacing.write(255);
            }
            lacing.write(packet.length % 255);
            body.writeBytes(packet);
        }
        out.writeBytes(ByteBuffer.allocate(27)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) (number == 0 ? 2 : 0))
                .putLong(0)
                .putInt(7)
                .putInt(number)
                .putInt(0)
                .put((byte) lacing.size())
                .array());
        out.writeBytes(lacing.toByteArray());
        out.writeBytes(body.toByteArray());
    }
}
