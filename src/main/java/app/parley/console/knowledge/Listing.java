package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Phase;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list: which part of it is shown, and how much there is.
final class Listing {
    static final int PAGE = 50;
    private static final int NEAR_THE_END = 25;
    private static final Duration TYPING = Duration.ofMillis(150);
    private static final Duration SKELETON = Duration.ofMillis(200);
    private final Background background;
    private final KnowledgeDesk desk;
    private final FoundDesk found;
    private final Notices notices;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.KNOWN);
    private final ObjectProperty<Narrow> narrow = new SimpleObjectProperty<>(Narrow.ALL);
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ASKED);
    private final ReadOnlyObjectWrapper<Stretch.Counts> counts = new ReadOnlyObjectWrapper<>(Stretch.Counts.NONE);
    private Runnable stopTyping = () -> {};
    private @Nullable String next;
    private boolean paging;
    private int question;

    Listing(Background background, KnowledgeDesk desk, FoundDesk found, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.found = found;
        this.notices = notices;
        tab.subscribe((_, _) -> {
            phase.set(Phase.ASKED);
            rows.clear();
            load();
        });
        narrow.subscribe((_, _) -> load());
        words.subscribe((_, typed) -> {
            stopTyping.run();
            if (typed.isBlank()) {
                load();
            } else {
                stopTyping = background.after(TYPING, this::load);
            }
        });
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    ObjectProperty<Narrow> narrowProperty() {
        return narrow;
    }

    /// What is typed into the search.
    StringProperty wordsProperty() {
        return words;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stretch.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Whether what is shown can be searched and narrowed down.
    boolean searchable() {
        return tab.get() == Tab.KNOWN || tab.get() == Tab.STALE;
    }

    boolean searching() {
        return searchable() && !words.get().isBlank();
    }

    /// Whether not all of it could be shown.
    boolean narrowed() {
        return searchable() && narrow.get() != Narrow.ALL;
    }

    /// Asks for the list from its beginning.
    void load() {
        stopTyping.run();
        ask(PAGE);
    }

    /// Asks again for what is shown.
    void renew() {
        ask(Math.max(PAGE, rows.size()));
    }

    private void ask(int least) {
        int asked = ++question;
        paging = false;
        if (phase.get() == Phase.FAILED) {
            phase.set(Phase.ASKED);
        }
        background.after(SKELETON, () -> {
            if (asked == question && phase.get() == Phase.ASKED) {
                phase.set(Phase.WAITING);
            }
        });
        var wish = wish();
        background.run(
                () -> Stretch.read(desk, found, wish, null, least),
                found -> first(asked, found),
                failure -> failed(asked, failure));
    }

    private Stretch.Wish wish() {
        return new Stretch.Wish(tab.get(), narrow.get().kind(), words.get());
    }

    private void first(int asked, Stretch found) {
        if (asked != question) {
            return;
        }
        next = found.next();
        counts.set(found.counts());
        if (!rows.equals(found.rows())) {
            rows.setAll(found.rows());
        }
        phase.set(rows.isEmpty() ? Phase.EMPTY : Phase.SHOWN);
    }

    private void failed(int asked, Exception failure) {
        if (asked == question) {
            question++;
            rows.clear();
            phase.set(Phase.FAILED);
            notices.problem("knowledge.failed", failure);
        }
    }

    /// The reader has come as far as this row.
    void seenUpTo(int row) {
        if (paging || next == null || row < rows.size() - NEAR_THE_END) {
            return;
        }
        paging = true;
        int asked = question;
        var wish = wish();
        var after = next;
        background.run(
                () -> Stretch.read(desk, found, wish, after, PAGE),
                found -> {
                    if (asked == question) {
                        paging = false;
                        next = found.next();
                        rows.addAll(found.rows());
                    }
                },
                failure -> failed(asked, failure));
    }

    Optional<Row> named(@Nullable UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// Where one goes on once this row is done with.
    Optional<Row> beside(UUID id) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(id)) {
                int other = at + 1 < rows.size() ? at + 1 : at - 1;
                return other < 0 ? Optional.empty() : Optional.of(rows.get(other));
            }
        }
        return Optional.empty();
    }
}
