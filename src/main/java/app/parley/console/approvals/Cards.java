package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftCard;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The cards that were read, ahead of being needed.
final class Cards {
    private final Map<UUID, DraftCard> read = new HashMap<>();
    private final Set<UUID> underway = new HashSet<>();
    private final ApprovalsDesk desk;
    private final Background background;

    Cards(ApprovalsDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    @Nullable
    DraftCard get(UUID id) {
        return read.get(id);
    }

    boolean isUnderway(UUID id) {
        return underway.contains(id);
    }

    void keep(Collection<DraftCard> cards) {
        cards.forEach(card -> read.put(card.draft().id(), card));
    }

    void keepOnly(Collection<UUID> ids) {
        read.keySet().retainAll(ids);
    }

    /// Reads those of the cards that are not there yet.
    ///
    /// @param then gets those that exist
    void prefetch(List<UUID> ids, Consumer<List<DraftCard>> then, Consumer<Exception> onFailure) {
        var missing = ids.stream()
                .filter(id -> !read.containsKey(id) && !underway.contains(id))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        underway.addAll(missing);
        background.run(
                () -> desk.cards(missing),
                cards -> {
                    missing.forEach(underway::remove);
                    keep(cards);
                    then.accept(cards);
                },
                failure -> {
                    missing.forEach(underway::remove);
                    onFailure.accept(failure);
                });
    }
}
