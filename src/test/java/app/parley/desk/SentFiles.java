package app.parley.desk;

import app.parley.contact.Contact;
import app.parley.conversation.Attachment;
import app.parley.conversation.Direction;
import app.parley.conversation.MediaId;
import app.parley.conversation.Received;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;

/// Files that customers send to a [DeskFixture].
public final class SentFiles {
    private SentFiles() {}

    /// A contact sends a file, and it is fetched.
    public static Received sends(
            DeskFixture desk, Contact contact, String type, String mimeType, String filename, byte[] content) {
        var received = announces(desk, contact, type, mimeType, filename);
        desk.source = (_, target) -> {
            Files.write(target, content);
            return sha256(content);
        };
        desk.fetches.want(received.message());
        desk.fetches.fetchDue();
        return received;
    }

    /// A contact sends a file, and nobody fetches it.
    public static Received announces(DeskFixture desk, Contact contact, String type, String mimeType, String filename) {
        var file = new Attachment("9001", mimeType, filename, null, null);
        return desk.comes(contact, Direction.INBOUND, type, null, null, "{}", file);
    }

    public static MediaId media(Received received) {
        return Objects.requireNonNull(received.message().media()).id();
    }

    public static UUID file(Received received) {
        return media(received).value();
    }

    public static byte[] picture(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
