package app.parley.connector.whatsapp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file that is hashed and measured while it is written.
final class CheckedFile implements Closeable {
    private static final int CHUNK = 64 * 1024;
    private static final int HASH_BYTES = 32;

    private final OutputStream file;
    private final MessageDigest digest;
    private byte[] hash = {};
    private long size;

    /// The trouble is on our side, not with the host the file comes from.
    static final class NotWritable extends IOException {
        private static final long serialVersionUID = 1;

        NotWritable(IOException cause) {
            super(cause);
        }
    }

    CheckedFile(Path target) throws NotWritable {
        try {
            file = Files.newOutputStream(target);
            digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            throw new NotWritable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// Writes all of it, or stops and answers false once it is more than allowed.
    boolean take(InputStream source, long maxBytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
            size += read;
            if (size > maxBytes) return false;
            digest.update(chunk, 0, read);
            write(chunk, read);
        }
        hash = digest.digest();
        return true;
    }

    private void write(byte[] chunk, int length) throws NotWritable {
        try {
            file.write(chunk, 0, length);
        } catch (IOException e) {
            throw new NotWritable(e);
        }
    }

    /// Whether it is the file that was announced, in hexadecimal or base64. What is no SHA-256 announces nothing.
    boolean hasHash(@Nullable String announced) {
        byte[] expected = announced == null ? null : decoded(announced.strip());
        return expected == null || expected.length != HASH_BYTES || MessageDigest.isEqual(expected, hash);
    }

    private static byte @Nullable [] decoded(String hash) {
        try {
            return hash.length() == 2 * HASH_BYTES
                    ? HexFormat.of().parseHex(hash)
                    : Base64.getDecoder().decode(hash);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    String hash() {
        return HexFormat.of().formatHex(hash);
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws NotWritable {
        try {
            file.close();
        } catch (IOException e) {
            throw new NotWritable(e);
        }
    }
}
