package app.parley.connector.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes voice notes: a valid Ogg file with Opus packets of silence (RFC 3533, RFC 7845).
final class VoiceNotes {

    private static final int SERIAL = 0x5041524c;
    private static final int SAMPLES_A_PACKET = 960;
    private static final int PACKETS_A_PAGE = 50;
    /// One frame of 20 ms of CELT silence, mono.
    private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

    private VoiceNotes() {}

    static byte[] silence(int seconds) {
        var out = new ByteArrayOutputStream();
        page(out, 2, 0, 0, head(), 1);
        page(out, 0, 0, 1, tags(), 1);
        for (var second = 1; second <= seconds; second++) {
            var audio = ByteBuffer.allocate(PACKETS_A_PAGE * SILENCE.length);
            while (audio.hasRemaining()) {
                audio.put(SILENCE);
            }
            var samples = (long) second * PACKETS_A_PAGE * SAMPLES_A_PACKET;
            page(out, second == seconds ? 4 : 0, samples, second + 1, audio.array(), PACKETS_A_PAGE);
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
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        var vendor = "parley".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + vendor.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
    }

    /// @param packets how many of equal length the body holds
    private static void page(
            ByteArrayOutputStream out, int flags, long samples, int sequence, byte[] body, int packets) {
        var page = ByteBuffer.allocate(27 + packets + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
        page.putLong(samples).putInt(SERIAL).putInt(sequence).putInt(0).put((byte) packets);
        for (var i = 0; i < packets; i++) {
            page.put((byte) (body.length / packets));
        }
        page.put(body);
        page.putInt(22, checksum(page.array()));
        out.writeBytes(page.array());
    }

    /// CRC-32 without reflection, polynomial 04c11db7, as Ogg wants it.
    static int checksum(byte[] page) {
        var crc = 0;
        for (var b : page) {
            crc ^= (b & 255) << 24;
            for (var bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            }
        }
        return crc;
    }
}
