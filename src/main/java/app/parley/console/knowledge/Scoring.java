package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.kit.WhileShown;
import app.parley.desk.knowledge.Imported;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.simulations.SimulationsShown;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Whether agents would write as the business did in the chats that were brought in last. Nothing is drafted before
/// somebody asks for it.
final class Scoring {
    private final Background background;
    private final SimulationsDesk desk;
    private final Notices notices;
    private final KnowledgeViewModel model;
    private final ReadOnlyObjectWrapper<@Nullable Score> score = new ReadOnlyObjectWrapper<>();
    private final WhileShown changes = new WhileShown(this::follow);
    private final Runnable stopListening;
    private final Subscription reports;
    private Open.@Nullable Report report;
    private List<UUID> answers = List.of();

    /// Whether the run that is under way was begun here.
    private boolean ours;

    /// The newest run there was before.
    private @Nullable RunShown before;

    Scoring(Background background, SimulationsDesk desk, Notices notices, KnowledgeViewModel model) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.model = model;
        this.stopListening = desk.listen(background.throttled(changes));
        this.reports = model.openProperty().subscribe(this::opened);
    }

    /// Null until a chat was brought in.
    ReadOnlyObjectProperty<@Nullable Score> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /// Somebody looks at it, or no longer does: changes are heard meanwhile.
    WhileShown changes() {
        return changes;
    }

    private void opened(Open open) {
        if (!(open instanceof Open.Report now) || !now.reading().isEmpty()) {
            return;
        }
        if (!now.equals(report)) {
            report = now;
            score.set(null);
            ours = false; // what was begun for another chat is seen among the runs
            answers = now.files().stream()
                    .flatMap(file -> found(file).stream())
                    .distinct()
                    .toList();
        }
        if (isOfChat(now)) {
            read();
        }
    }

    private static boolean isOfChat(Open.Report report) {
        return report.files().stream()
                .anyMatch(file -> file instanceof Imported.Taken taken && taken.kind() == Imported.Kind.CHAT);
    }

    private static List<UUID> found(Imported file) {
        return file instanceof Imported.Taken taken ? taken.answers() : List.of();
    }

    /// What the chat has taught by now: some of it may have been accepted meanwhile.
    private void read() {
        var asked = report;
        background.run(
                () -> new Score(desk.offer(answers), desk.now().configured(), null, null),
                now -> {
                    if (asked == report) {
                        var known = score.get();
                        score.set(
                                known == null
                                        ? now
                                        : new Score(now.offer(), now.model(), known.underWay(), known.run()));
                    }
                },
                failure -> notices.problem("knowledge.score.failed", failure));
    }

    /// Leads to what a score would take; once somebody has seen that, begins.
    void want() {
        var known = score.get();
        if (report == null || known == null) {
            notices.tell("knowledge.score.no_chat");
        } else if (model.openProperty().get() instanceof Open.Report) {
            begin(known);
        } else {
            model.report(report);
        }
    }

    private record Begun(boolean well, @Nullable RunShown before) {}

    private void begin(Score known) {
        if (known.underWay() != null || known.offer().drafts() == 0) {
            return;
        }
        background.run(
                () -> {
                    var newest = newest(desk.now());
                    return new Begun(desk.replay(Drafter.CONFIGURED, answers), newest);
                },
                begun -> {
                    if (begun.well()) {
                        ours = true;
                        before = begun.before();
                        follow();
                    } else {
                        notices.tell("simulations.under_way");
                    }
                },
                failure -> notices.problem("simulations.not_begun", failure));
    }

    private static @Nullable RunShown newest(SimulationsShown now) {
        return now.runs().isEmpty() ? null : now.runs().getFirst();
    }

    private void follow() {
        if (ours) {
            background.run(desk::now, this::show, failure -> notices.problem("knowledge.score.failed", failure));
        }
    }

    private void show(SimulationsShown now) {
        var known = score.get();
        if (!ours || known == null) {
            return;
        }
        if (now.underWay() != null) {
            score.set(known.with(now.underWay()));
            return;
        }
        ours = false;
        var newest = newest(now);
        boolean done = newest != null && newest.isOfChat() && !Objects.equals(newest, before);
        score.set(new Score(known.offer(), known.model(), null, done ? newest : known.run()));
        if (now.failed()) {
            notices.tell("simulations.ended_early");
        }
    }

    /// Ends the drafting that was begun here.
    void cancel() {
        if (ours) {
            background.run(
                    () -> {
                        desk.cancel();
                        return true;
                    },
                    _ -> follow(),
                    failure -> notices.problem("knowledge.score.failed", failure));
        }
    }

    /// Whether there are replies that would have been written otherwise.
    boolean hasOthers() {
        var known = score.get();
        return known != null && known.drafted() > known.asYouDid();
    }

    void close() {
        stopListening.run();
        reports.unsubscribe();
    }
}
