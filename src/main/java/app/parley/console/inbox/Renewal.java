package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.InboxDesk;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Asks again for conversations that have changed: one question at a time, so that no older answer comes after a newer.
final class Renewal {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Surroundings around;
    private final BiConsumer<List<UUID>, List<ConversationLine>> take;
    private final Set<UUID> wanted = new LinkedHashSet<>();
    private boolean asking;
    private boolean held;
    private boolean overtaken;
    private boolean told;

    /// @param take what was asked for, and what there is of it now
    Renewal(Surroundings around, BiConsumer<List<UUID>, List<ConversationLine>> take) {
        this.around = around;
        this.take = take;
    }

    void ask(Collection<UUID> conversations) {
        wanted.addAll(conversations);
        next();
    }

    /// The list itself is asked: what was heard of meanwhile is asked for after it.
    void hold() {
        held = true;
        overtaken = asking;
    }

    void release() {
        held = false;
        next();
    }

    private void next() {
        if (asking || held || wanted.isEmpty()) {
            return;
        }
        var some = wanted.stream().limit(InboxDesk.MOST).toList();
        some.forEach(wanted::remove);
        asking = true;
        around.background()
                .run(() -> around.desk().lines(some), lines -> answered(some, lines), failure -> failed(some, failure));
    }

    private void answered(List<UUID> asked, List<ConversationLine> lines) {
        asking = false;
        told = false;
        if (overtaken) {
            overtaken = false;
            wanted.addAll(asked);
        } else {
            take.accept(asked, lines);
        }
        next();
    }

    private void failed(List<UUID> asked, Exception failure) {
        wanted.addAll(asked);
        if (!told) {
            told = true;
            around.notices().problem("inbox.list.unreadable", failure);
        }
        around.background().after(PATIENCE, () -> {
            asking = false;
            overtaken = false;
            next();
        });
    }
}
