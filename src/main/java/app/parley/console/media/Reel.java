package app.parley.console.media;

import app.parley.desk.thread.ThreadMessage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The pictures of a thread, oldest first, and the one that is looked at.
record Reel(List<UUID> files, int at) {
    Reel {
        files = List.copyOf(files);
    }

    static Reel of(ThreadMessage shown, List<ThreadMessage> thread) {
        var one = Objects.requireNonNull(shown.file()).id();
        var all = thread.stream()
                .filter(message -> MessageFiles.DRAWN.contains(message.fileType()) && message.revokedAt() == null)
                .map(ThreadMessage::file)
                .filter(file -> file != null && file.kept())
                .map(file -> file.id())
                .toList();
        return all.contains(one) ? new Reel(all, all.indexOf(one)) : new Reel(List.of(one), 0);
    }

    UUID file() {
        return files.get(at);
    }

    Reel next(int step) {
        return new Reel(files, Math.clamp(at + step, 0, files.size() - 1));
    }
}
