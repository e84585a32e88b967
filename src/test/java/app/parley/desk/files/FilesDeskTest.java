package app.parley.desk.files;

import static app.parley.desk.SentFiles.file;
import static app.parley.desk.SentFiles.picture;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import app.parley.conversation.FileUnavailableException;
import app.parley.conversation.FileUnavailableException.Why;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.SentFiles;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.thread.MessageFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesDeskTest {
    /// One lossy pixel.
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private final DeskFixture desk = new DeskFixture();
    private Contact ana;

    @BeforeEach
    void begin() {
        ana = desk.contact("Ana", "34600111222");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID sent(String type, String mimeType, String filename, byte[] content) {
        return file(SentFiles.sends(desk, ana, type, mimeType, filename, content));
    }

    private FileShown shown(UUID file) {
        return desk.files.file(file).orElseThrow();
    }

    private MessageFile line(Received received) {
        return desk.inbox
                .thread(ThreadWish.newest(received.conversation().id().value(), 10))
                .orElseThrow()
                .messages()
                .getLast()
                .file();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aPictureIsSeenSmallInItsOwnShape(String format) throws IOException {
        var small = desk.files.picture(sent("image", "image/x", null, picture(format, 2000, 1000)), 640);
        var seen = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(seen.getWidth()).isEqualTo(640);
        assertThat(seen.getHeight()).isEqualTo(320);
    }

    @Test
    void aSmallPictureIsNotMadeLargerAndAStickerIsDrawn() throws IOException {
        var small = desk.files.picture(sent("image", "image/png", null, picture("png", 20, 10)), 640);
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(20);
        var sticker = desk.files.picture(sent("sticker", "image/webp", null, WEBP), 640);
        assertThat(ImageIO.read(new ByteArrayInputStream(sticker)).getWidth()).isEqualTo(1);
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotDrawn() throws IOException {
        assertThat(desk.files.picture(sent("image", "image/png", null, pngBomb()), 640))
                .isEmpty();
        assertThat(desk.files.picture(sent("image", "image/jpeg", null, jpegOfLyingSize()), 640))
                .isEmpty();
        assertThat(desk.files.picture(sent("sticker", "image/webp", null, webpOfLyingFrame()), 640))
                .isEmpty();
    }

    @Test
    void aDamagedPictureIsNotDrawnAndStillKept() {
        byte[] whole = picture("png", 300, 300);
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);
        half[40] ^= 0x55;
        var file = sent("image", "image/png", null, half);
        assertThat(desk.files.picture(file, 640)).isEmpty();
        assertThat(desk.files.part(file, 0)).isEqualTo(half);
        assertThat(desk.files.picture(sent("sticker", "image/webp", null, "RIFF____WEBP".getBytes(UTF_8)), 640))
                .isEmpty();
    }

    @Test
    void aDrawingThatCouldRunIsNoPictureWhateverItSaysItIs() {
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        var file = sent("image", "image/png", "logo.png", svg.getBytes(UTF_8));
        assertThat(desk.files.picture(file, 640)).isEmpty();
        assertThat(shown(file).picture()).isFalse();
        assertThat(shown(file).opens()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, %PDF-1.7, true",
        "prices.csv, a;b;c, true",
        "notes.txt, hello there, true",
        "invoice.pdf, MZ0000000000000, false",
        "setup.exe, MZ0000000000000, false",
        "run.bat, @echo off, false",
        "run.sh, #!/bin/sh, false",
        "page.html, <html><script>alert(1)</script></html>, false",
        "notes.txt, <html><script>alert(1)</script></html>, false",
        "report.docm, PK\u0003\u0004zip, false",
        "report.docx, PK\u0003\u0004zip, true",
        "app.jar, PK\u0003\u0004zip, false",
        "link.lnk, L\u0000\u0000\u0000, false"
    })
    void onlyWhatCannotRunAndIsWhatItSaysMayBeOpened(String name, String content, boolean opens) {
        var file = shown(sent("document", "application/pdf", name, content.getBytes(ISO_8859_1)));
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.opens()).isEqualTo(opens);
    }

    @Test
    void aPathInANameLeadsNowhere() {
        var received = SentFiles.sends(
                desk, ana, "document", "application/pdf", "../../x/\u202Efdp.exe", "MZ".getBytes(UTF_8));
        assertThat(shown(file(received)).name()).isEqualTo("fdp.exe");
        assertThat(line(received).name()).isEqualTo("fdp.exe");
    }

    @Test
    void aFileWithoutANameIsCalledByWhatItIs() {
        assertThat(shown(sent("image", "text/html", null, picture("png", 3, 3))).name())
                .isEqualTo("file.png");
    }

    @Test
    void aDocumentOfAHundredMegabytesComesInParts() {
        var received = SentFiles.announces(desk, ana, "document", "application/pdf", "huge.pdf");
        long size = 100L << 20;
        desk.source = (_, target) -> {
            try (var sparse = new RandomAccessFile(target.toFile(), "rw")) {
                sparse.setLength(size);
            }
            return "ab".repeat(32);
        };
        desk.fetches.want(received.message());
        desk.fetches.fetchDue();
        long taken = 0;
        for (var part = desk.files.part(file(received), 0);
                part.length > 0;
                part = desk.files.part(file(received), taken)) {
            assertThat(part.length).isLessThanOrEqualTo(FilesDesk.PART);
            taken += part.length;
        }
        assertThat(taken).isEqualTo(size);
        assertThat(desk.files.picture(file(received), 640)).isEmpty();
        assertThat(desk.files.part(file(received), -1)).isEmpty();
        assertThat(desk.files.part(file(received), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void theThreadSaysWhyAFileIsNotHereAndItCanBeAskedForAgain() {
        var received = SentFiles.announces(desk, ana, "image", "image/jpeg", null);
        assertThat(line(received).coming())
                .as("an old one waits until asked for")
                .isFalse();
        desk.source = (_, _) -> {
            throw new FileUnavailableException(Why.GONE, "on purpose", null);
        };
        assertThat(desk.files.fetch(received.message().id().value())).isTrue();
        assertThat(line(received).coming()).isTrue();
        desk.fetches.fetchDue();
        assertThat(line(received).coming()).isFalse();
        assertThat(line(received).trouble()).isEqualTo("WhatsApp does not have the file any more.");
        assertThat(desk.files.file(file(received))).isEmpty();
        assertThat(desk.files.picture(file(received), 640)).isEmpty();
        assertThat(desk.files.fetch(UUID.randomUUID())).isFalse();
        assertThat(desk.files.fetch(desk.says(ana, "hello").message().id().value()))
                .isFalse();
    }

    private static byte[] pngBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(19_000).putInt(19_000).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.array());
        var rows = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(rows)) {
            deflated.write(new byte[1 << 20]);
        }
        chunk(out, "IDAT", rows.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] jpegOfLyingSize() {
        byte[] jpeg = picture("jpg", 10, 10);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_000).putShort(i + 7, (short) 65_000);
                return jpeg;
            }
        }
        throw new AssertionError("no frame in it");
    }

    /// One pixel by its head, 16,384 × 16,384 by its frame.
    private static byte[] webpOfLyingFrame() {
        return ByteBuffer.allocate(12 + 18 + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(38)
                .put("WEBPVP8X".getBytes(ISO_8859_1))
                .putInt(10)
                .put(new byte[10])
                .put("VP8L".getBytes(ISO_8859_1))
                .putInt(8)
                .put((byte) 0x2f)
                .putInt(0x0fff_ffff)
                .array();
    }
}
