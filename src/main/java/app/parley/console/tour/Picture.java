package app.parley.console.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Writes what a window shows as a PNG, with what pops up over it.
final class Picture {
    private Picture() {}

    static void write(Stage stage, Path file) throws IOException {
        var scene = stage.getScene();
        var below = drawn(scene.snapshot(null));
        var picture = new BufferedImage(below.getWidth(), below.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.drawImage(below, 0, 0, null);
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && popup.isShowing()) {
                int x = (int) (popup.getX() - stage.getX() - scene.getX());
                int y = (int) (popup.getY() - stage.getY() - scene.getY());
                canvas.drawImage(drawn(popup.getScene().snapshot(null)), x, y, null);
            }
        }
        canvas.dispose();
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG");
        }
    }

    private static BufferedImage drawn(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
