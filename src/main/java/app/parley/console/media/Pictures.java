package app.parley.console.media;

import app.parley.console.kit.Background;
import app.parley.desk.files.FilesDesk;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Pictures as the desk draws them; those seen last are kept. On the FX thread only.
public final class Pictures {
    /// About 40 MB.
    private static final long MOST_PIXELS = 10_000_000;

    private final LinkedHashMap<Key, Optional<Image>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, List<Consumer<Optional<Image>>>> asked = new HashMap<>();
    private final FilesDesk desk;
    private final Background background;
    private long pixels;

    private record Key(UUID file, int edge) {}

    Pictures(FilesDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// Hands the picture over, at once if it is here; nothing if the file cannot be drawn.
    void ask(UUID file, int edge, Consumer<Optional<Image>> then) {
        var key = new Key(file, edge);
        var known = kept.get(key);
        if (known != null) {
            then.accept(known);
            return;
        }
        var waiting = asked.get(key);
        if (waiting != null) {
            waiting.add(then);
            return;
        }
        asked.put(key, new ArrayList<>(List.of(then)));
        background.run(
                () -> drawn(desk.picture(file, edge)), picture -> come(key, picture), _ -> come(key, Optional.empty()));
    }

    private static Optional<Image> drawn(byte[] content) {
        if (content.length == 0) {
            return Optional.empty();
        }
        var image = new Image(new ByteArrayInputStream(content));
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    private void come(Key key, Optional<Image> picture) {
        kept.put(key, picture);
        pixels += size(picture);
        var oldest = kept.entrySet().iterator();
        while (pixels > MOST_PIXELS && kept.size() > 1 && oldest.hasNext()) {
            pixels -= size(oldest.next().getValue());
            oldest.remove();
        }
        var waiting = asked.remove(key);
        if (waiting != null) {
            waiting.forEach(then -> then.accept(picture));
        }
    }

    private static long size(Optional<Image> picture) {
        return picture.map(image -> (long) image.getWidth() * (long) image.getHeight())
                .orElse(0L);
    }

    long pixels() {
        return pixels;
    }
}
