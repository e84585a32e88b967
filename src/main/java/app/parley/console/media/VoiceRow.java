package app.parley.console.media;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A voice note in a bubble: it plays where it stands.
public final class VoiceRow extends VBox {
    private static final long MINUTE = 60;
    private final Look look;
    private final UUID file;
    private final Voices voices;
    private final Button play = new Button();
    private final Button speed = new Button();
    private final Slider line = new Slider(0, 1, 0);
    private final Label time = Controls.label("", "caption");
    private final Label trouble = Controls.wrapped("", "caption", "warning-text");

    /// Held here, so that a row nobody shows any more hears nothing.
    private final ChangeListener<Hearing> heard = (_, _, now) -> show(now);

    private Duration length = Duration.ZERO;

    /// @param offer opens or saves it instead
    public VoiceRow(Look look, UUID file, Voices voices, Runnable offer) {
        this.look = look;
        this.file = file;
        this.voices = voices;
        getStyleClass().add("voice-row");
        Controls.iconOnly(play, Feather.PLAY, look.text("file.play"), "Enter");
        play.setFocusTraversable(false);
        play.setOnAction(_ -> voices.toggle(file));
        speed.getStyleClass().addAll("small", "flat", "voice-speed");
        speed.setFocusTraversable(false);
        speed.setOnAction(_ -> voices.nextSpeed());
        line.setFocusTraversable(false);
        line.getStyleClass().add("small");
        line.setAccessibleText(look.text("file.position"));
        line.setOnMouseReleased(_ -> voices.seek(file, part(line.getValue())));
        HBox.setHgrow(line, Priority.ALWAYS);
        var save = Controls.iconOnly(new Button(), Feather.DOWNLOAD, look.text("file.open_or_save"), "");
        save.setFocusTraversable(false);
        save.setOnAction(_ -> offer.run());
        var controls = new HBox(play, line, time, speed, save);
        controls.getStyleClass().add("voice-line");
        getChildren().setAll(controls, trouble);
        voices.hearing().addListener(new WeakChangeListener<>(heard));
        show(voices.hearing().get());
        voices.length(file, this::measured);
    }

    private Duration part(double share) {
        return Duration.ofNanos((long) (length.toNanos() * share));
    }

    private void measured(Optional<Duration> found) {
        if (found.isEmpty()) {
            play.setDisable(true);
            line.setDisable(true);
            say("file.not_played");
            return;
        }
        length = found.get();
        show(voices.hearing().get());
    }

    private void show(Hearing now) {
        boolean mine = now.isOf(file);
        boolean playing = mine && now.playing();
        play.setGraphic(Controls.icon(playing ? Feather.PAUSE : Feather.PLAY));
        Controls.named(play, look.text(playing ? "file.pause" : "file.play"), "Enter");
        var position = mine ? now.position() : Duration.ZERO;
        if (!line.isPressed()) {
            line.setValue(length.isZero() ? 0 : (double) position.toNanos() / length.toNanos());
        }
        time.setText(clock(position) + " / " + clock(length));
        speed.setText(spoken(now.speed()));
        speed.setAccessibleText(look.text("file.speed") + " " + speed.getText());
        if (!play.isDisabled()) {
            say(mine ? now.trouble() : null);
        }
    }

    private static String spoken(double speed) {
        return (speed == Math.rint(speed) ? Integer.toString((int) speed) : Double.toString(speed)) + "×";
    }

    private void say(@Nullable String key) {
        trouble.setText(key == null ? "" : look.text(key));
        Controls.shown(trouble, key != null);
    }

    private static String clock(Duration time) {
        long seconds = time.toSeconds();
        long rest = seconds % MINUTE;
        return seconds / MINUTE + (rest < 10 ? ":0" : ":") + rest;
    }
}
