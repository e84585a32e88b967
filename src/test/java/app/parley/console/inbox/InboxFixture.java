package app.parley.console.inbox;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.contact.Contact;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Wish;
import app.parley.desk.settings.Preferences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/// The inbox without a window: real desks, and time in the test's hands.
final class InboxFixture implements AutoCloseable {
    final DeskFixture desk = new DeskFixture();
    final Hands hands = new Hands(DeskFixture.NOON);
    final Heard heard = new Heard();
    final List<Runnable> work = new ArrayList<>();
    private boolean holding;
    private final Executor workers = task -> {
        if (holding) {
            work.add(task);
        } else {
            task.run();
        }
    };
    final Preferences preferences = Preferences.of(DeskFixture.RUTH);
    final Surroundings around = new Surroundings(
            desk.inbox, new Background(workers, Runnable::run, hands), heard, desk.clock, () -> preferences);
    final ConversationsViewModel list = new ConversationsViewModel(around);
    final Hearing hearing = new Hearing(around, list::heard);
    private int people;

    /// Somebody new says something.
    Received says(String name, String text) {
        return desk.says(person(name), text);
    }

    Contact person(String name) {
        return desk.contact(name, "346000" + (10_000 + people++));
    }

    UUID chat(String name, String text) {
        return says(name, text).conversation().id().value();
    }

    void wish(UUID conversation, Wish wish) {
        desk.inbox.change(conversation, wish, DeskFixture.RUTH);
    }

    /// From now on answers come when the test lets them.
    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        var all = List.copyOf(work);
        work.clear();
        all.forEach(Runnable::run);
    }

    /// What was announced reaches the screen.
    void settle() {
        hands.passMillis(150);
        hands.passMillis(150);
    }

    List<String> names() {
        return list.rows().stream().map(InboxFixture::name).toList();
    }

    private static String name(ListRow row) {
        return switch (row) {
            case ListRow.Chat(var line) -> line.name();
            case ListRow.FoundTitle() -> "--";
            case ListRow.Found(var hit) -> "> " + hit.text();
        };
    }

    ConversationLine line(UUID conversation) {
        return desk.inbox.lines(List.of(conversation)).getFirst();
    }

    void pass(Duration time) {
        desk.now = desk.now.plus(time);
        hands.pass(time);
    }

    String selected() {
        var row = list.selectedProperty().get();
        return row == null ? "nothing" : name(row);
    }

    @Override
    public void close() {
        hearing.close();
        desk.close();
    }
}
