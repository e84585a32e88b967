package app.parley.console.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/// How everything looks, in each window and popup there is: our tokens over AtlantaFX, light or dark.
public final class Theme {
    private static final String TOKENS = Objects.requireNonNull(
                    Theme.class.getResource("/app/parley/console/theme.css"), "theme.css")
            .toExternalForm();
    private static final String DARK = "dark";
    private static final String COMPACT = "compact";
    private final ChangeListener<ColorScheme> systemChanged = (_, _, _) -> apply();
    private Choice choice = Choice.SYSTEM;
    private boolean compact;

    /// What the person chose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Begins to dress every window. On the FX thread, once.
    public Theme() {
        loadFont("InterTabular-Regular.ttf");
        loadFont("InterTabular-Bold.ttf");
        Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
        apply();
    }

    private static void loadFont(String file) {
        try (InputStream font = Theme.class.getResourceAsStream("/app/parley/console/fonts/" + file)) {
            Font.loadFont(Objects.requireNonNull(font, file), 13);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    public void choose(Choice theme, boolean compactRows) {
        choice = theme;
        compact = compactRows;
        apply();
    }

    public boolean isDark() {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void apply() {
        var base = (isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        // Even the same one again has JavaFX forget all it knows of styles, and style every node anew.
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        Window.getWindows().forEach(this::dress);
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    /// For a scene without a window, as for a picture.
    public void dress(Scene scene) {
        if (!scene.getStylesheets().contains(TOKENS)) {
            scene.getStylesheets().add(TOKENS);
        }
        dress(scene.getRoot());
    }

    private void dress(Parent root) {
        mark(root, DARK, isDark());
        mark(root, COMPACT, compact);
    }

    private static void mark(Parent root, String styleClass, boolean wanted) {
        if (!wanted) {
            root.getStyleClass().remove(styleClass);
        } else if (!root.getStyleClass().contains(styleClass)) {
            root.getStyleClass().add(styleClass);
        }
    }
}
