package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.settings.SettingsDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person decides about a draft in its thread. Each draft is decided once at a time, however often a key is hit.
final class DraftDecisions {
    /// A rejection can be taken back for long; that it is offered ends some time.
    private static final Duration OFFER = Duration.ofSeconds(8);

    private final ApprovalsDesk approvals;
    private final SettingsDesk settings;
    private final Background background;
    private final Notices notices;
    private final InstantSource clock;
    private final Set<UUID> deciding = new HashSet<>();

    DraftDecisions(
            ApprovalsDesk approvals,
            SettingsDesk settings,
            Background background,
            Notices notices,
            InstantSource clock) {
        this.approvals = approvals;
        this.settings = settings;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
    }

    void approve(UUID draft) {
        decide(draft, (id, person) -> approvals.approve(id, null, person), decided -> {
            tell(decided);
            offerUndo(decided, "thread.draft.approved", draft, () -> {});
        });
    }

    /// Lets a draft go in these words.
    ///
    /// @param answered hears what came of it, and tells it
    /// @param undone hears that it was taken back: the words are wanted again
    void approveAs(UUID draft, String text, Consumer<@Nullable Decided> answered, Runnable undone) {
        boolean begun = decide(
                draft,
                (id, person) -> approvals.approve(id, text, person),
                decided -> {
                    answered.accept(decided);
                    offerUndo(decided, "thread.draft.approved", draft, undone);
                },
                () -> answered.accept(null));
        if (!begun) {
            answered.accept(null);
        }
    }

    void reject(UUID draft, RejectReason reason) {
        decide(draft, (id, person) -> approvals.reject(id, reason, null, person), decided -> {
            tell(decided);
            if (decided instanceof Decided.Done) {
                offer("thread.draft.rejected", draft, clock.instant().plus(OFFER), () -> {});
            }
        });
    }

    /// Stops a countdown.
    void hold(UUID draft) {
        decide(draft, approvals::hold, decided -> {
            tell(decided);
            if (decided instanceof Decided.Done) {
                notices.tell("thread.draft.held");
            }
        });
    }

    private void offerUndo(Decided decided, String key, UUID draft, Runnable undone) {
        if (decided instanceof Decided.Done(var _, var _, var until) && until != null) {
            offer(key, draft, until, undone);
        }
    }

    private void offer(String key, UUID draft, Instant until, Runnable undone) {
        notices.offer(
                key,
                "thread.undo",
                until,
                () -> decide(draft, approvals::undo, decided -> {
                    tell(decided);
                    if (decided instanceof Decided.Done) {
                        undone.run();
                    }
                }));
    }

    /// Says why nothing came of it, if nothing did.
    void tell(Decided decided) {
        switch (decided) {
            case Decided.Done _ -> {}
            case Decided.TooLate(var _, var why) -> notices.say(why);
            case Decided.Unfit(var why) -> notices.say(why);
            case Decided.Missing() -> notices.tell("thread.draft.missing");
        }
    }

    private void decide(UUID draft, BiFunction<UUID, String, Decided> wish, Consumer<Decided> then) {
        decide(draft, wish, then, () -> {});
    }

    /// @return whether it was begun: it is not while another decision about the draft is under way
    private boolean decide(
            UUID draft, BiFunction<UUID, String, Decided> wish, Consumer<Decided> then, Runnable failed) {
        if (!deciding.add(draft)) {
            return false;
        }
        background.run(
                () -> wish.apply(draft, settings.preferences().person()),
                decided -> {
                    deciding.remove(draft);
                    then.accept(decided);
                },
                failure -> {
                    deciding.remove(draft);
                    notices.problem("thread.problem.decide", failure);
                    failed.run();
                });
        return true;
    }
}
