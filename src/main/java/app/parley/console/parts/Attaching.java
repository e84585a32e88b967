package app.parley.console.parts;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.InboxDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Hands files in that a person wants to send.
public final class Attaching {
    /// WhatsApp takes nothing larger; more is not even read.
    private static final long MOST = 100L << 20;

    private static final int MOST_FILES = 10;
    private final InboxDesk inbox;
    private final Background background;
    private final Notices notices;

    public Attaching(InboxDesk inbox, Background background, Notices notices) {
        this.inbox = inbox;
        this.background = background;
        this.notices = notices;
    }

    /// Reads them one after the other.
    ///
    /// @param kept hears of each that can be sent; of the others the person is told
    public void attach(List<Path> files, Consumer<Attached.Kept> kept) {
        if (files.size() > MOST_FILES) {
            notices.tell("thread.file.too_many");
            return;
        }
        for (var file : files) {
            background.run(
                    () -> read(file),
                    attached -> heed(attached, kept),
                    failure -> notices.problem("thread.problem.file", failure));
        }
    }

    private Attached read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
        if (Files.size(file) > MOST) {
            return new Attached.Refused("The file is larger than the 100 MB WhatsApp takes.");
        }
        return inbox.attach(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /// A file that is kept already, as a quick reply's picture is.
    public void find(UUID file, Consumer<Attached.Kept> kept) {
        background.run(
                () -> inbox.attached(file),
                found -> found.ifPresentOrElse(kept, () -> notices.tell("thread.file.gone")),
                failure -> notices.problem("thread.problem.file", failure));
    }

    private void heed(Attached attached, Consumer<Attached.Kept> kept) {
        switch (attached) {
            case Attached.Kept file -> kept.accept(file);
            case Attached.Refused(var why) -> notices.say(why);
        }
    }
}
