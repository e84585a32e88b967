package app.parley.console.inbox;

import app.parley.desk.inbox.InboxNotice;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Collects what changes and tells of it at most ten times a second.
final class Hearing {
    private final BiConsumer<Set<UUID>, Set<UUID>> tell;
    private final Runnable soon;
    private final Runnable end;
    private Set<UUID> conversations = new HashSet<>();
    private Set<UUID> contacts = new HashSet<>();

    /// @param tell is told of conversations and of contacts, on the FX thread
    Hearing(Surroundings around, BiConsumer<Set<UUID>, Set<UUID>> tell) {
        this.tell = tell;
        this.soon = around.background().throttled(this::pass);
        this.end = around.desk().listen(this::hear);
    }

    private void hear(InboxNotice notice) {
        synchronized (this) {
            if (notice.conversation() != null) {
                conversations.add(notice.conversation());
            }
            if (notice.contact() != null) {
                contacts.add(notice.contact());
            }
        }
        soon.run();
    }

    private void pass() {
        Set<UUID> some;
        Set<UUID> people;
        synchronized (this) {
            some = conversations;
            people = contacts;
            conversations = new HashSet<>();
            contacts = new HashSet<>();
        }
        tell.accept(some, people);
    }

    void close() {
        end.run();
    }
}
