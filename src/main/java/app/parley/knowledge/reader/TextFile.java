package app.parley.knowledge.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text whose encoding nobody told: UTF-8 or UTF-16 by their mark, UTF-8 if all of it reads as such, else what
/// Windows writes in the West.
public final class TextFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 32 << 10;

    private TextFile() {}

    /// Opens what can be opened again and again.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// @throws RefusedFileException if it is no text
    public static BufferedReader open(Opening file) throws IOException, RefusedFileException {
        var charset = charset(file);
        var reader = new BufferedReader(new InputStreamReader(file.open(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /// All of it, if it is no longer than that.
    ///
    /// @throws RefusedFileException if it is longer, or no text
    public static String whole(Opening file, int longest) throws IOException, RefusedFileException {
        var text = new StringBuilder();
        try (var reader = open(file)) {
            var buffer = new char[BUFFER];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
                if (text.length() > longest) {
                    throw new RefusedFileException("The file is longer than " + longest + " characters: divide it.");
                }
            }
        }
        return text.toString();
    }

    private static Charset charset(Opening file) throws IOException, RefusedFileException {
        try (var in = file.open()) {
            var bytes = new byte[BUFFER];
            int count = in.readNBytes(bytes, 0, BUFFER);
            var marked = marked(bytes, count);
            if (marked != null) {
                return marked;
            }
            var utf8 = StandardCharsets.UTF_8.newDecoder();
            var input = ByteBuffer.allocate(BUFFER + 8);
            boolean fits = true;
            while (count > 0) {
                if (hasNul(bytes, count)) {
                    throw new RefusedFileException("The file is no text.");
                }
                input.put(bytes, 0, count).flip();
                fits = fits && fits(utf8, input, false);
                input = rest(input, fits);
                count = in.readNBytes(bytes, 0, BUFFER);
            }
            input.flip();
            return fits && fits(utf8, input, true) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static ByteBuffer rest(ByteBuffer input, boolean fits) {
        return fits ? input.compact() : input.clear();
    }

    private static boolean fits(CharsetDecoder decoder, ByteBuffer input, boolean last) {
        var waste = CharBuffer.allocate(BUFFER + 8);
        return !decoder.decode(input, waste, last).isError();
    }

    private static @Nullable Charset marked(byte[] bytes, int count) {
        if (count >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (count >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean hasNul(byte[] bytes, int count) {
        var part = count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
        for (byte each : part) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
