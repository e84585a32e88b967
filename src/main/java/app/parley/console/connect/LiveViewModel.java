package app.parley.console.connect;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.Started;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.thread.ThreadMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is tried once the number is connected: that Meta delivers here, and that a message goes out and is told of.
final class LiveViewModel {
    /// Meta tells within seconds that a message was sent; after this nothing is on its way (reference §1.5).
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Every account has it at first.
    private static final String HELLO = "hello_world";

    private static final int STRETCH = 20;
    private final Background background;
    private final ConnectDesk desk;
    private final InboxDesk inbox;
    private final SettingsDesk settings;
    private final Notices notices;
    private final InstantSource clock;
    private final Runnable stopListening;
    private final StringProperty phone = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper delivery = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trial = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Tried tried;

    /// A message that is on its way.
    private record Tried(UUID conversation, UUID message) {}

    /// What came of the wish to send one.
    ///
    /// @param why a key or a sentence if there is none
    private record Begun(@Nullable Tried tried, String why) {}

    LiveViewModel(
            Background background,
            ConnectDesk desk,
            InboxDesk inbox,
            SettingsDesk settings,
            Notices notices,
            InstantSource clock) {
        this.background = background;
        this.desk = desk;
        this.inbox = inbox;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
        var soon = background.throttled(this::read);
        this.stopListening = inbox.listen(_ -> soon.run());
    }

    /// The phone the message goes to.
    StringProperty phoneProperty() {
        return phone;
    }

    /// What came of having Meta deliver here: a key or a sentence; "" before.
    ReadOnlyStringProperty deliveryProperty() {
        return delivery.getReadOnlyProperty();
    }

    /// What came of the message: a key or a sentence; "" before.
    ReadOnlyStringProperty trialProperty() {
        return trial.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void deliverHere() {
        busy.set(true);
        background.run(
                desk::deliverHere,
                why -> {
                    busy.set(false);
                    delivery.set(why.orElse("connect.deliver.done"));
                },
                this::failed);
    }

    /// @param words what it says where free text may be sent
    void tryMessage(String words) {
        var number = phone.get();
        busy.set(true);
        trial.set("");
        background.run(() -> send(number, words), this::begun, this::failed);
    }

    private Begun send(String number, String words) {
        var person = settings.preferences().person();
        return switch (inbox.start(number, person)) {
            case Started.Refused(var reason) -> new Begun(null, reason);
            case Started.Chat(var chat) ->
                outgoing(chat, words)
                        .map(message -> sent(chat, inbox.send(chat, message, person)))
                        .orElseGet(() -> new Begun(null, "connect.try.none"));
        };
    }

    private static Begun sent(UUID chat, Sending sending) {
        return switch (sending) {
            case Sending.Promised promised -> new Begun(new Tried(chat, promised.message()), "connect.try.waiting");
            case Sending.Refused(var reason) -> new Begun(null, reason);
        };
    }

    /// Free text where the person has written to us, or a template that needs no words of ours.
    private Optional<Outgoing> outgoing(UUID chat, String words) {
        var end = inbox.lines(List.of(chat)).getFirst().windowExpiresAt();
        if (end != null && end.isAfter(clock.instant())) {
            return Optional.of(new Outgoing.Text(words, null));
        }
        return inbox.templates(chat).offers().stream()
                .filter(offer -> offer.variables().isEmpty() && offer.file() == null)
                .min(Comparator.comparing(offer -> !offer.name().equals(HELLO)))
                .map(offer -> new Outgoing.Template(offer.name(), offer.language(), List.of()));
    }

    private void begun(Begun begun) {
        tried = begun.tried();
        trial.set(begun.why());
        busy.set(tried != null);
        var mine = begun.tried();
        if (mine != null) {
            background.after(PATIENCE, () -> {
                if (mine.equals(tried)) {
                    over("connect.try.silent");
                }
            });
            read();
        }
    }

    private void read() {
        var mine = tried;
        if (mine == null) {
            return;
        }
        background.run(
                () -> inbox.thread(ThreadWish.newest(mine.conversation(), STRETCH)).stream()
                        .flatMap(page -> page.messages().stream())
                        .filter(message -> message.id().equals(mine.message()))
                        .findFirst(),
                found -> {
                    if (mine.equals(tried)) {
                        found.ifPresent(this::read);
                    }
                },
                this::failed);
    }

    private void read(ThreadMessage message) {
        var state = message.state() == null ? "" : message.state();
        switch (state) {
            case "sent", "delivered", "read", "played" -> over("connect.try.works");
            case "failed" -> {
                var failure = message.failure();
                over(failure == null ? "connect.try.failed" : failure.reason());
            }
            case "cancelled" -> over("connect.try.cancelled");
            default -> {} // on its way
        }
    }

    private void over(String outcome) {
        tried = null;
        busy.set(false);
        trial.set(outcome);
    }

    private void failed(Exception why) {
        busy.set(false);
        notices.problem("connect.failed", why);
    }

    void close() {
        stopListening.run();
    }
}
