package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.status.Status;
import app.parley.desk.status.StatusDesk;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How things stand, always true, and the key that stops every agent.
public final class ShellViewModel {
    /// The times shown move on although nothing happens.
    private static final Duration GLANCE = Duration.ofSeconds(20);

    private final ReadOnlyObjectWrapper<@Nullable Status> status = new ReadOnlyObjectWrapper<>();
    private final StatusDesk desk;
    private final Background background;
    private final Notices notices;
    private final Supplier<String> person;
    private final Runnable stopListening;
    private final Runnable stopGlancing;

    /// @param person in whose name agents are stopped
    public ShellViewModel(StatusDesk desk, Background background, Notices notices, Supplier<String> person) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.person = person;
        this.stopListening = desk.listen(background.throttled(this::refresh));
        this.stopGlancing = background.every(GLANCE, this::refresh);
        refresh();
    }

    private void refresh() {
        background.run(desk::now, status::set, failure -> notices.problem("shell.status.unreadable", failure));
    }

    /// Null until it was read for the first time.
    public ReadOnlyObjectProperty<@Nullable Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    void stopAgents() {
        wish(() -> desk.stopAgents(person.get()), "shell.agents.stopped");
    }

    void resumeAgents() {
        wish(() -> desk.resumeAgents(person.get()), "shell.agents.resumed");
    }

    /// Stops the agents, or lets them go on.
    public void switchAgents() {
        var now = status.get();
        if (now != null && now.agentsStopped()) {
            resumeAgents();
        } else {
            stopAgents();
        }
    }

    void tryAgain() {
        wish(desk::tryAgain, "shell.sending.again");
    }

    private void wish(Runnable wish, String done) {
        background.run(
                () -> {
                    wish.run();
                    return done;
                },
                key -> {
                    notices.tell(key);
                    refresh();
                },
                failure -> notices.problem("problem.unexpected", failure));
    }

    public void close() {
        stopListening.run();
        stopGlancing.run();
    }
}
