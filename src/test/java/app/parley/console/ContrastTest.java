package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everybody can read it: WCAG 2.2, 1.4.3 and 1.4.11, over the colours as JavaFX resolves them.
class ContrastTest extends WindowTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-overlay",
            "-color-bg-subtle",
            "-parley-rail",
            "-parley-inbound",
            "-parley-outbound",
            "-parley-note",
            "-parley-selected",
            "-parley-hover");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextIsReadableOnEveryGround(boolean dark) {
        open(dark);
        for (var ground : GROUNDS) {
            for (var text : List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle")) {
                holds(text, ground, TEXT);
            }
            for (var state :
                    List.of("-color-accent-fg", "-color-success-fg", "-color-warning-fg", "-color-danger-fg")) {
                holds(state, ground, TEXT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyChipAndButtonIsReadable(boolean dark) {
        open(dark);
        for (var tone : List.of("accent", "success", "warning", "danger")) {
            holds("-color-" + tone + "-fg", "-color-" + tone + "-subtle", TEXT);
        }
        holds("-color-fg-default", "-color-neutral-muted", TEXT);
        holds("-color-fg-emphasis", "-color-accent-emphasis", TEXT);
        holds("-color-fg-emphasis", "-color-danger-emphasis", TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyMarkStandsOut(boolean dark) {
        open(dark);
        for (var ground : List.of("-color-bg-default", "-color-bg-subtle", "-parley-rail", "-parley-selected")) {
            holds("-color-accent-emphasis", ground, MARK);
        }
    }

    private StackPane root;

    private void open(boolean dark) {
        dark(dark);
        root = show(100, 100, StackPane::new);
    }

    private void holds(String text, String ground, double least) {
        var below = over(color("-color-bg-default"), color(ground));
        assertThat(contrast(over(below, color(text)), below))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private Color color(String name) {
        return fx(() -> {
            var patch = new Region();
            patch.setStyle("-fx-background-color: " + name);
            root.getChildren().setAll(patch);
            root.applyCss();
            return (Color) patch.getBackground().getFills().getFirst().getFill();
        });
    }

    private static Color over(Color below, Color above) {
        double share = above.getOpacity();
        return new Color(
                above.getRed() * share + below.getRed() * (1 - share),
                above.getGreen() * share + below.getGreen() * (1 - share),
                above.getBlue() * share + below.getBlue() * (1 - share),
                1);
    }

    /// Relative luminance and contrast ratio as WCAG 2.2 defines them.
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
