package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.TakenBack;
import app.parley.desk.inbox.TemplateOffers;
import app.parley.desk.inbox.Wish;
import app.parley.desk.settings.SettingsDesk;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says things in the person's name, and takes them back while that is possible.
final class Sendings {
    private final InboxDesk inbox;
    private final SettingsDesk settings;
    private final Background background;
    private final Notices notices;

    Sendings(InboxDesk inbox, SettingsDesk settings, Background background, Notices notices) {
        this.inbox = inbox;
        this.settings = settings;
        this.background = background;
        this.notices = notices;
    }

    /// Hears what came of the words.
    ///
    /// @param gone they are where they should be
    /// @param stay they are not, and why: in plain words, or "" if that was told
    /// @param comeBack they were taken back
    record Answer(Runnable gone, Consumer<String> stay, Consumer<String> comeBack) {}

    void send(UUID conversation, Outgoing outgoing, Answer answer) {
        background.run(
                () -> inbox.send(conversation, outgoing, person()),
                sending -> heed(sending, answer),
                failure -> failed(failure, answer));
    }

    /// @param emoji null to take the reaction back
    void react(UUID conversation, UUID message, @Nullable String emoji) {
        send(conversation, new Outgoing.Reaction(message, emoji), new Answer(() -> {}, notices::say, _ -> {}));
    }

    private void heed(Sending sending, Answer answer) {
        switch (sending) {
            case Sending.Refused(var reason) -> answer.stay().accept(reason);
            case Sending.Promised(var message, var undoUntil, var warnings) -> {
                answer.gone().run();
                notices.offer("thread.sent", "thread.undo", undoUntil, () -> takeBack(message, answer.comeBack()));
                warnings.stream()
                        .map(CheckShown::evidence)
                        .filter(Predicate.not(String::isBlank))
                        .forEach(notices::say);
            }
        }
    }

    /// The templates that may go in a conversation.
    TemplateOffers templates(UUID conversation) {
        return inbox.templates(conversation);
    }

    void takeBack(UUID message, Consumer<String> words) {
        background.run(
                () -> inbox.takeBack(message, person()),
                taken -> {
                    switch (taken) {
                        case TakenBack.Done(var text) -> words.accept(text);
                        case TakenBack.TooLate(var why) -> notices.say(why);
                    }
                },
                failure -> notices.problem("thread.problem.take_back", failure));
    }

    void note(UUID conversation, String text, Answer answer) {
        background.run(
                () -> inbox.change(conversation, new Wish.AddNote(text), person()),
                changed -> {
                    switch (changed) {
                        case Changed.Done _ -> answer.gone().run();
                        case Changed.Refused(var reason) -> answer.stay().accept(reason);
                        case Changed.Missing() -> {
                            notices.tell("thread.gone");
                            answer.stay().accept("");
                        }
                    }
                },
                failure -> failed(failure, answer));
    }

    /// Settles a message of which nobody knows whether it arrived.
    void settle(UUID message, Predicate<UUID> wish) {
        background.run(
                () -> wish.test(message),
                settled -> {
                    if (!settled) {
                        notices.tell("thread.known");
                    }
                },
                failure -> notices.problem("thread.problem.settle", failure));
    }

    private void failed(Exception failure, Answer answer) {
        notices.problem("thread.problem.send", failure);
        answer.stay().accept("");
    }

    private String person() {
        return settings.preferences().person();
    }
}
