package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.console.kit.Background;
import app.parley.console.kit.Theme;
import app.parley.desk.settings.Preferences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Walks through every screen, in both themes, and takes a picture of each state.
public final class Tour {
    private final Executor onFxThread;
    private final Theme theme;
    private final Desks busy;
    private final Path folder;
    private final List<Stop> stops;

    /// @param busy a shop in the middle of its day
    /// @param empty one that has just begun, and has no number connected
    /// @param folder where pictures go
    public Tour(Desks busy, Desks empty, Path folder) {
        this.onFxThread = Background.fxThread();
        this.theme = CompletableFuture.supplyAsync(Theme::new, onFxThread).join();
        this.busy = busy;
        this.folder = folder;
        this.stops = new Stops(busy, empty).all();
    }

    /// Returns how many pictures it took. Each is a task of its own on the FX thread, so that what the platform puts
    /// off
    /// is done in between. Not on that thread itself.
    public int walk() {
        int pictures = 0;
        for (var look : List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK)) {
            for (var stop : stops) {
                CompletableFuture.runAsync(() -> visit(stop, look), onFxThread).join();
                pictures++;
            }
        }
        return pictures;
    }

    private void visit(Stop stop, Preferences.Theme look) {
        boolean welcomed = !stop.name().equals("welcome");
        var preferences =
                new Preferences(Stops.PERSON, look, stop.language(), false, true, false, false, Set.of(), welcomed);
        var file = folder.resolve(stop.name() + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
        try (var place =
                new Place(stop.desks(), stop.desks().settings() == busy.settings(), preferences, theme, stop)) {
            stop.steps().accept(place);
            place.picture(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written", e);
        }
    }
}
