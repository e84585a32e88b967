package app.parley.desk.files;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// How many pixels the frames inside a WebP file have. Its head may say something else than they do, and a decoder
/// makes room for what the frames say.
final class WebpFrames {
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final int MOST_CHUNKS = 64;
    private static final int EDGE_BITS = 0x3fff;

    private WebpFrames() {}

    /// The largest among the first chunks; [Long#MAX_VALUE] if that cannot be told. The place in the stream stays.
    static long pixels(ImageInputStream in) throws IOException {
        in.mark();
        try {
            in.setByteOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
            return largest(in);
        } catch (java.io.EOFException e) {
            return Long.MAX_VALUE;
        } finally {
            in.reset();
            in.setByteOrder(java.nio.ByteOrder.BIG_ENDIAN);
        }
    }

    private static long largest(ImageInputStream in) throws IOException {
        long at = HEAD;
        long largest = 0;
        for (int i = 0; i < MOST_CHUNKS && at + CHUNK_HEAD <= in.length(); i++) {
            in.seek(at);
            var name = new byte[4];
            in.readFully(name);
            long size = in.readUnsignedInt();
            switch (new String(name, java.nio.charset.StandardCharsets.ISO_8859_1)) {
                case "VP8 " -> largest = Math.max(largest, lossy(in));
                case "VP8L" -> largest = Math.max(largest, lossless(in));
                case "ANMF" -> size = FRAME_HEAD; // its own chunks follow
                default -> {} // says nothing of pixels
            }
            at += CHUNK_HEAD + size + size % 2;
        }
        return largest == 0 ? Long.MAX_VALUE : largest;
    }

    private static long lossy(ImageInputStream in) throws IOException {
        in.skipBytes(6);
        long width = in.readUnsignedShort() & EDGE_BITS;
        return width * (in.readUnsignedShort() & EDGE_BITS);
    }

    private static long lossless(ImageInputStream in) throws IOException {
        in.skipBytes(1);
        long bits = in.readUnsignedInt();
        return ((bits & EDGE_BITS) + 1) * ((bits >> 14 & EDGE_BITS) + 1);
    }
}
