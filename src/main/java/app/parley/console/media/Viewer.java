package app.parley.console.media;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.files.FilesDesk;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A picture as large as the window, and from there to the others of its thread.
final class Viewer extends BorderPane {
    private static final double WIDE = 0.88;
    private static final double HIGH = 0.82;
    private static final double BAR = 48;
    private final Look look;
    private final MessageFiles files;
    private final ImageView image = new ImageView();
    private final Label place = Controls.label("", "caption");
    private final StackPane middle = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Button size = new Button();
    private final Button back;
    private final Button on;
    private Reel reel;
    private boolean whole = true;

    Viewer(Look look, MessageFiles files, Reel reel, Floor floor) {
        this.look = look;
        this.files = files;
        this.reel = reel;
        getStyleClass().add("viewer");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image.setPreserveRatio(true);
        back = icon(Feather.CHEVRON_LEFT, "file.previous", "←", () -> go(-1));
        on = icon(Feather.CHEVRON_RIGHT, "file.next", "→", () -> go(1));
        size.setOnAction(_ -> resize());
        size.setFocusTraversable(false);
        var bar = new HBox(
                back,
                on,
                place,
                Controls.spacer(),
                size,
                icon(Feather.DOWNLOAD, "file.save", "S", () -> files.save(this.reel.file())),
                icon(Feather.X, "file.close", "Esc", floor::close));
        bar.getStyleClass().add("viewer-bar");
        setTop(bar);
        setCenter(middle);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(this::room);
        show();
    }

    private Button icon(Feather icon, String key, String keys, Runnable action) {
        var button = Controls.iconOnly(new Button(), icon, look.text(key), keys);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void room(@Nullable Scene scene) {
        if (scene != null) {
            setPrefSize(scene.getWidth() * WIDE, scene.getHeight() * HIGH);
            fit();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case F -> resize();
            case S -> files.save(reel.file());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int step) {
        var next = reel.next(step);
        if (next.at() != reel.at()) {
            reel = next;
            whole = true;
            show();
        }
    }

    private void resize() {
        if (size.isDisabled()) {
            return;
        }
        whole = !whole;
        fit();
    }

    private void show() {
        var wanted = reel;
        int many = reel.files().size();
        place.setText(look.text("file.place", reel.at() + 1, many));
        setAccessibleText(place.getText());
        back.setDisable(reel.at() == 0);
        on.setDisable(reel.at() == many - 1);
        middle.getChildren().setAll(Controls.label(look.text("file.coming"), "caption"));
        files.pictures().ask(reel.file(), FilesDesk.LARGEST_EDGE, picture -> {
            if (reel.equals(wanted)) {
                come(picture);
            }
        });
    }

    private void come(Optional<Image> picture) {
        if (picture.isEmpty()) {
            middle.getChildren().setAll(Controls.wrapped(look.text("file.not_drawn"), "caption"));
            return;
        }
        image.setImage(picture.get());
        fit();
    }

    private void fit() {
        size.setText(look.text(whole ? "file.full_size" : "file.fit"));
        Controls.named(size, size.getText(), KeyCode.F.getName());
        if (image.getImage() == null) {
            return;
        }
        double wide = getPrefWidth() - BAR;
        double high = getPrefHeight() - 2 * BAR;
        size.setDisable(image.getImage().getWidth() <= wide && image.getImage().getHeight() <= high);
        if (whole) {
            image.setFitWidth(Math.min(image.getImage().getWidth(), wide));
            image.setFitHeight(Math.min(image.getImage().getHeight(), high));
            scroll.setContent(null);
            middle.getChildren().setAll(image);
        } else {
            image.setFitWidth(0);
            image.setFitHeight(0);
            middle.getChildren().setAll(scroll);
            scroll.setContent(image);
        }
    }
}
