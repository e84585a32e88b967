package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.status.Status;
import app.parley.desk.status.StatusDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What WhatsApp lets our number do, and what Meta has against it.
final class StandingViewModel {
    private final Background background;
    private final StatusDesk desk;
    private final Notices notices;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Optional.empty(), List.of()));

    record Shown(Optional<Status.Reach> reach, List<Status.Worry> concerns) {
        Shown {
            concerns = List.copyOf(concerns);
        }
    }

    StandingViewModel(Background background, StatusDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.stopListening = desk.listen(background.throttled(this::refresh));
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void refresh() {
        background.run(
                () -> new Shown(desk.reach(), desk.now().concerns()),
                shown::set,
                e -> notices.problem("settings.unreadable", e));
    }

    /// A person has dealt with it.
    void settle(UUID concern) {
        background.run(
                () -> {
                    desk.settle(concern);
                    return true;
                },
                _ -> refresh(),
                e -> notices.problem("settings.failed", e));
    }

    void close() {
        stopListening.run();
    }
}
