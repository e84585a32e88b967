package app.parley.connector.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws what customers photograph: a piece of woven cloth in some colour, with a stain if they complain.
/// Pixel by pixel, so that neither fonts nor a display are needed.
final class Pictures {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private Pictures() {}

    /// @param format `jpg` or `png`
    /// @param colour `rrggbb`
    static byte[] cloth(String format, String colour, boolean stained) {
        var rgb = Integer.parseInt(colour, 16);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, shade(rgb, light(x, y, stained)));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a picture", e);
        }
        return bytes.toByteArray();
    }

    private static double light(int x, int y, boolean stained) {
        var weave = (x / 4 + y / 4) % 2 == 0 ? 1.0 : 0.92;
        var fold = 0.85 + 0.15 * Math.sin(x / 30.0 + y / 55.0);
        var stain = stained && Math.hypot(x - 200.0, y - 130.0) < 34 + 6 * Math.sin(x / 5.0) ? 0.45 : 1.0;
        return weave * fold * stain;
    }

    private static int shade(int rgb, double light) {
        var red = (int) ((rgb >> 16 & 255) * light);
        var green = (int) ((rgb >> 8 & 255) * light);
        var blue = (int) ((rgb & 255) * light);
        return red << 16 | green << 8 | blue;
    }
}
