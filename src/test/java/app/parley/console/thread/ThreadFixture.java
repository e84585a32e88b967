package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.contact.Contact;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.InboxDesk;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A thread on the real desks, with a clock in the test's hands and everything on the test's thread.
final class ThreadFixture implements AutoCloseable {
    final DeskFixture desk = new DeskFixture();
    final Hands hands = new Hands(DeskFixture.NOON);
    final Heard heard = new Heard();
    final Background background = Background.direct(hands);
    final ThreadViewModel thread = over(desk.inbox);
    final ComposerViewModel composer = thread.composer();
    final Contact ana = desk.contact("Ana", "34600111222");

    ThreadViewModel over(InboxDesk inbox) {
        return new ThreadViewModel(
                inbox, desk.queue, desk.settings, desk.wording, background, heard, desk.clock, ZoneOffset.UTC);
    }

    Received says(String text) {
        return desk.says(ana, text);
    }

    UUID conversation(Received received) {
        return received.conversation().id().value();
    }

    /// The contact writes so many messages, and the thread is opened.
    List<Received> opened(int messages) {
        var all = new ArrayList<Received>();
        for (int i = 0; i < messages; i++) {
            all.add(says("message " + i));
        }
        thread.open(conversation(all.getFirst()));
        return all;
    }

    /// Lets time pass for everybody.
    void pass(Duration time) {
        desk.now = desk.now.plus(time);
        hands.pass(time);
    }

    void breathe() {
        hands.passMillis(150);
    }

    List<ThreadItem.Message> messages() {
        return thread.items().get().stream()
                .filter(ThreadItem.Message.class::isInstance)
                .map(ThreadItem.Message.class::cast)
                .toList();
    }

    List<String> texts() {
        return messages().stream()
                .map(item -> Objects.requireNonNull(item.message().text()))
                .toList();
    }

    @Override
    public void close() {
        thread.close();
        desk.close();
    }
}
