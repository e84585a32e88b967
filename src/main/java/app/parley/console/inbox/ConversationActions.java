package app.parley.console.inbox;

import app.parley.console.kit.Navigator;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a person does with the open conversation. Each can be taken back at once rather than being asked about before.
final class ConversationActions {
    private static final Duration OFFER = Duration.ofSeconds(10);
    private final Surroundings around;
    private final ConversationsViewModel list;
    private final Navigator navigator;

    ConversationActions(Surroundings around, ConversationsViewModel list, Navigator navigator) {
        this.around = around;
        this.list = list;
        this.navigator = navigator;
    }

    ReadOnlyObjectProperty<@Nullable ConversationLine> conversationProperty() {
        return list.openProperty();
    }

    static boolean closed(ConversationLine line) {
        return "closed".equals(line.state());
    }

    static boolean taken(ConversationLine line) {
        return "with_person".equals(line.state());
    }

    boolean asleep(ConversationLine line) {
        return Fit.asleep(line, around.now());
    }

    boolean mine(ConversationLine line) {
        return around.person().equals(line.assignedTo());
    }

    void closeOrReopen() {
        with(line -> {
            if (closed(line)) {
                wish(line.id(), new Wish.Reopen(), _ -> around.notices().tell("inbox.reopened"));
            } else {
                close(line);
            }
        });
    }

    private void close(ConversationLine line) {
        wish(line.id(), new Wish.Close(), _ -> {
            list.passOn(line.id());
            offer("inbox.closed", () -> openAgain(line));
        });
    }

    /// As it was: whoever had it in hand has it again.
    private void openAgain(ConversationLine line) {
        if (!taken(line)) {
            wish(line.id(), new Wish.Reopen(), _ -> list.open(line.id()));
            return;
        }
        wish(line.id(), new Wish.TakeOver(), _ -> {
            if (!mine(line)) {
                wish(line.id(), new Wish.Assign(line.assignedTo()), _ -> {});
            }
            list.open(line.id());
        });
    }

    void snooze(Instant until) {
        with(line -> wish(line.id(), new Wish.Snooze(until), _ -> {
            list.passOn(line.id());
            offer("inbox.snoozed", () -> putToSleep(line));
        }));
    }

    private void putToSleep(ConversationLine line) {
        var before = line.snoozedUntil();
        boolean slept = before != null && asleep(line);
        var wish = slept ? new Wish.Snooze(Objects.requireNonNull(before)) : new Wish.Wake();
        wish(line.id(), wish, _ -> list.open(line.id()));
    }

    void wake() {
        with(line -> wish(line.id(), new Wish.Wake(), _ -> around.notices().tell("inbox.woken")));
    }

    /// @param to null to take it from whoever has it
    void assign(@Nullable String to) {
        with(line -> wish(line.id(), new Wish.Assign(to), _ -> {
            if (to == null) {
                around.notices().tell("inbox.assigned.nobody");
            } else {
                around.notices().tell("inbox.assigned", to);
            }
        }));
    }

    void assignToMe() {
        assign(around.person());
    }

    void takeOverOrHandBack() {
        with(line -> {
            boolean back = taken(line);
            wish(
                    line.id(),
                    back ? new Wish.Reopen() : new Wish.TakeOver(),
                    _ -> around.notices().tell(back ? "inbox.handed_back" : "inbox.taken_over"));
        });
    }

    void blockOrUnblock() {
        with(line -> {
            if (line.blocked()) {
                wish(line.id(), new Wish.Unblock(), _ -> around.notices().tell("inbox.unblocked"));
            } else {
                wish(
                        line.id(),
                        new Wish.Block(),
                        _ -> offer("inbox.blocked", () -> wish(line.id(), new Wish.Unblock(), _ -> {})));
            }
        });
    }

    void openDraft() {
        with(line -> {
            if (line.draft() != null) {
                navigator.openDraft(line.draft());
            }
        });
    }

    private void with(Consumer<ConversationLine> action) {
        var line = list.openProperty().get();
        if (line != null) {
            action.accept(line);
        }
    }

    private void offer(String key, Runnable undo) {
        around.notices().offer(key, "inbox.undo", around.now().plus(OFFER), undo);
    }

    /// @param done what follows once it is so, before the list takes it over
    private void wish(UUID conversation, Wish wish, Consumer<ConversationLine> done) {
        around.background()
                .run(
                        () -> around.desk().change(conversation, wish, around.person()),
                        changed -> {
                            switch (changed) {
                                case Changed.Done(var now) -> {
                                    done.accept(now);
                                    list.take(now);
                                }
                                case Changed.Refused(var reason) ->
                                    around.notices().say(reason);
                                case Changed.Missing() -> around.notices().tell("inbox.missing");
                            }
                        },
                        failure -> around.notices().problem("inbox.action.failed", failure));
    }
}
