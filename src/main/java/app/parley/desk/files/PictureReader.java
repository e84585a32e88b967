package app.parley.desk.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws pictures of strangers small. What a file is, and how large it will be, is read from its head before room
/// is made for it; one is drawn at a time.
final class PictureReader {
    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final String WEBP = "image/webp";
    private static final byte[] NOTHING = {};
    private static final long MOST_BYTES = 24L << 20;
    private static final long MOST_PIXELS = 36_000_000;

    /// These are drawn whole before they are made small.
    private static final long MOST_WHOLE_PIXELS = 12_000_000;

    private static final int LONGEST_EDGE = 20_000;
    private final Tika types;
    private final ReentrantLock one = new ReentrantLock();

    PictureReader(Tika types) {
        this.types = types;
    }

    static boolean isPicture(String type) {
        return TYPES.contains(type);
    }

    /// Nothing if it is none, or not a safe one.
    byte[] read(Path file, int edge) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return NOTHING;
        }
        var type = type(file);
        if (!isPicture(type)) {
            return NOTHING;
        }
        one.lock();
        try (var in = new FileImageInputStream(file.toFile())) {
            var whole = decoded(in, type, edge);
            return whole == null ? NOTHING : written(scaled(whole, edge));
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            LOG.info("a picture cannot be drawn: {}", e.getClass().getSimpleName());
            return NOTHING;
        } finally {
            one.unlock();
        }
    }

    private String type(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return types.detect(in);
        }
    }

    private static @Nullable BufferedImage decoded(ImageInputStream in, String type, int edge) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext() || type.equals(WEBP) && WebpFrames.pixels(in) > MOST_WHOLE_PIXELS) {
            return null;
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!fits(width, height, type.equals("image/jpeg") ? MOST_PIXELS : MOST_WHOLE_PIXELS)) {
                return null;
            }
            var wish = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * edge));
            if (!type.equals(WEBP)) {
                wish.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, wish);
        } finally {
            reader.dispose();
        }
    }

    private static boolean fits(int width, int height, long most) {
        return width > 0
                && height > 0
                && width <= LONGEST_EDGE
                && height <= LONGEST_EDGE
                && (long) width * height <= most;
    }

    private static BufferedImage scaled(BufferedImage whole, int edge) {
        double share = Math.min(1, (double) edge / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) Math.round(whole.getWidth() * share));
        int height = Math.max(1, (int) Math.round(whole.getHeight() * share));
        boolean clear = whole.getColorModel().hasAlpha();
        var small = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(whole, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, picture.getColorModel().hasAlpha() ? "png" : "jpg", out);
        }
        return bytes.toByteArray();
    }
}
