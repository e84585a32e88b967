package app.parley.console.media;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.desk.files.FileShown;
import app.parley.desk.files.FilesDesk;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.MessageFile;
import app.parley.desk.thread.ThreadMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that can be done with what messages bring beside words. On the FX thread only.
public final class MessageFiles {
    /// These are drawn in the thread.
    public static final Set<String> DRAWN = Set.of("image", "sticker");

    /// These are played in the thread, if they are recordings that can be.
    public static final Set<String> HEARD = Set.of("audio", "voice");

    private final FilesDesk desk;
    private final Background background;
    private final Notices notices;
    private final Outlet outlet;
    private final Pictures pictures;
    private final Copying copying;
    private final Voices voices;
    private Supplier<List<ThreadMessage>> thread = List::of;
    private @Nullable Floor floor;

    public MessageFiles(FilesDesk desk, Background background, Notices notices, Outlet outlet, Speaker speaker) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.outlet = outlet;
        this.pictures = new Pictures(desk, background);
        this.copying = new Copying(desk, background, notices, outlet);
        this.voices = new Voices(desk, background, speaker);
    }

    public Pictures pictures() {
        return pictures;
    }

    /// Draws files that we send.
    public OwnPictures ours() {
        return new OwnPictures(desk, background);
    }

    public Voices voices() {
        return voices;
    }

    /// Says where things float.
    public void floatOn(Floor over) {
        floor = over;
    }

    /// Says among which messages one goes from picture to picture.
    public void among(Supplier<List<ThreadMessage>> messages) {
        thread = messages;
    }

    /// Does what one expects of the message when it is clicked. Answers false if there is nothing to do.
    public boolean act(Look look, ThreadMessage message) {
        if (message.revokedAt() != null) {
            return false;
        }
        if (message.details() instanceof Details.Place place) {
            map(place);
            return true;
        }
        var file = message.file();
        if (file == null) {
            return false;
        }
        if (file.kept() && HEARD.contains(message.fileType())) {
            hear(look, message, file);
        } else if (file.kept()) {
            show(look, message, file);
        } else if (!file.coming()) {
            fetch(message);
        }
        return true;
    }

    /// Plays what can be played here; the rest is opened or saved.
    private void hear(Look look, ThreadMessage message, MessageFile file) {
        voices.length(file.id(), length -> {
            if (length.isPresent()) {
                voices.toggle(file.id());
            } else {
                show(look, message, file);
            }
        });
    }

    /// Opens or saves it, whatever it is.
    public void offer(Look look, ThreadMessage message) {
        if (message.file() != null) {
            show(look, message, message.file());
        }
    }

    private void show(Look look, ThreadMessage message, MessageFile file) {
        describe(file.id(), shown -> {
            if (floor == null) {
                return;
            }
            if (shown.picture()) {
                var viewer = new Viewer(look, this, Reel.of(message, thread.get()), floor);
                floor.open(viewer, viewer);
            } else {
                var card = new FileCard(look, shown, copying, floor);
                floor.open(card, card.first());
            }
        });
    }

    private void describe(UUID file, Consumer<FileShown> then) {
        background.run(
                () -> desk.file(file),
                shown -> shown.ifPresentOrElse(then, () -> notices.tell("file.not_here")),
                failure -> notices.problem("file.problem", failure));
    }

    /// Keeps a copy where the person wants it.
    void save(UUID file) {
        describe(file, copying::save);
    }

    public void fetch(ThreadMessage message) {
        background.run(() -> desk.fetch(message.id()), _ -> {}, failure -> notices.problem("file.problem", failure));
    }

    /// Shows a place in the person's browser; they have asked for it.
    public void map(Details.Place place) {
        var at = String.format(Locale.ROOT, "%.6f/%.6f", place.latitude(), place.longitude());
        var mark = String.format(Locale.ROOT, "?mlat=%.6f&mlon=%.6f", place.latitude(), place.longitude());
        background.run(
                () -> {
                    outlet.browse("https://www.openstreetmap.org/" + mark + "#map=17/" + at);
                    return at;
                },
                _ -> {},
                failure -> notices.problem("file.problem.open", failure));
    }

    /// Offers to begin a chat with somebody from an address card.
    public void chat(String number) {
        if (floor != null) {
            floor.chat(number);
        }
    }
}
