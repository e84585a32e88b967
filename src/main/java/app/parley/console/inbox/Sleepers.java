package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.ListWish;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Notices which conversations have woken because their time had come, as nobody announces that.
final class Sleepers {
    private final Surroundings around;
    private final Consumer<Set<UUID>> woken;
    private Set<UUID> asleep = Set.of();
    private boolean asking;

    Sleepers(Surroundings around, Consumer<Set<UUID>> woken) {
        this.around = around;
        this.woken = woken;
    }

    void look() {
        if (asking) {
            return;
        }
        asking = true;
        var wish = new ListWish(Filter.SNOOZED, around.person(), null, null, InboxDesk.MOST);
        around.background().run(() -> around.desk().list(wish).lines(), this::compare, _ -> asking = false);
    }

    private void compare(List<ConversationLine> lines) {
        asking = false;
        var now = lines.stream().map(ConversationLine::id).collect(Collectors.toSet());
        var gone = new HashSet<>(asleep);
        gone.removeAll(now);
        asleep = now;
        if (!gone.isEmpty()) {
            woken.accept(gone);
        }
    }
}
