package app.parley.console.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The packets of an Ogg file (RFC 3533). What follows something broken, or leads beyond what anybody records, is
/// left out.
final class OggPackets {
    /// Hours, at any usual length of a packet.
    static final int MOST = 200_000;

    /// No packet of Opus is longer (RFC 6716: 120 ms of at most 1,275 bytes for each 2.5 ms).
    private static final int LONGEST = 61_440;

    private static final int HEAD = 27;
    private static final int SEGMENTS_AT = 26;
    private static final int SERIAL_AT = 14;
    private static final int FLAGS_AT = 5;
    private static final int CONTINUED = 1;
    private static final int WHOLE_SEGMENT = 255;
    private final List<byte[]> packets = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final byte[] file;
    private int serial;

    private OggPackets(byte[] file) {
        this.file = file;
    }

    static List<byte[]> of(byte[] file) {
        var read = new OggPackets(file);
        int at = 0;
        while (at >= 0 && read.packets.size() < MOST) {
            at = read.page(at);
        }
        return List.copyOf(read.packets);
    }

    /// Reads the page there and says where the next one begins; -1 if there is none.
    private int page(int at) {
        if (at + HEAD > file.length
                || file[at] != 'O'
                || file[at + 1] != 'g'
                || file[at + 2] != 'g'
                || file[at + 3] != 'S') {
            return -1;
        }
        int segments = file[at + SEGMENTS_AT] & 0xff;
        int body = at + HEAD + segments;
        if (body > file.length) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < segments; i++) {
            length += file[at + HEAD + i] & 0xff;
        }
        if (packets.isEmpty() && open.size() == 0) {
            serial = serial(at);
        }
        if (serial(at) == serial && !body(at, segments, body)) {
            return -1;
        }
        return body + length;
    }

    private int serial(int at) {
        return file[at + SERIAL_AT] & 0xff
                | (file[at + SERIAL_AT + 1] & 0xff) << 8
                | (file[at + SERIAL_AT + 2] & 0xff) << 16
                | file[at + SERIAL_AT + 3] << 24;
    }

    /// Answers false where the file ends in the middle.
    private boolean body(int at, int segments, int body) {
        if ((file[at + FLAGS_AT] & CONTINUED) == 0) {
            open.reset();
        }
        int from = body;
        for (int i = 0; i < segments; i++) {
            int size = file[at + HEAD + i] & 0xff;
            if (from + size > file.length || open.size() + size > LONGEST) {
                return false;
            }
            open.write(file, from, size);
            from += size;
            if (size < WHOLE_SEGMENT) {
                packets.add(open.toByteArray());
                open.reset();
            }
        }
        return true;
    }
}
