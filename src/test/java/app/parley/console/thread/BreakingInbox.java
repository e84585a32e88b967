package app.parley.console.thread;

import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.Context;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.ConversationList;
import app.parley.desk.inbox.Hits;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.InboxNotice;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.Started;
import app.parley.desk.inbox.TakenBack;
import app.parley.desk.inbox.TemplateOffers;
import app.parley.desk.inbox.ThreadPage;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.inbox.Wish;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// An inbox desk that fails whenever a test wants it to.
final class BreakingInbox implements InboxDesk {
    boolean broken;
    private final InboxDesk inbox;

    BreakingInbox(InboxDesk inbox) {
        this.inbox = inbox;
    }

    private InboxDesk whole() {
        if (broken) {
            throw new IllegalStateException("the engine does not answer");
        }
        return inbox;
    }

    @Override
    public ConversationList list(ListWish wish) {
        return whole().list(wish);
    }

    @Override
    public List<ConversationLine> lines(List<UUID> conversations) {
        return whole().lines(conversations);
    }

    @Override
    public Hits search(String words, String after, int limit) {
        return whole().search(words, after, limit);
    }

    @Override
    public Optional<ThreadPage> thread(ThreadWish wish) {
        return whole().thread(wish);
    }

    @Override
    public Optional<Context> context(UUID conversation) {
        return whole().context(conversation);
    }

    @Override
    public Sending send(UUID conversation, Outgoing outgoing, String person) {
        return whole().send(conversation, outgoing, person);
    }

    @Override
    public TemplateOffers templates(UUID conversation) {
        return whole().templates(conversation);
    }

    @Override
    public Attached attach(String filename, byte[] content) {
        return whole().attach(filename, content);
    }

    @Override
    public Optional<Attached.Kept> attached(UUID file) {
        return whole().attached(file);
    }

    @Override
    public TakenBack takeBack(UUID message, String person) {
        return whole().takeBack(message, person);
    }

    @Override
    public Started start(String number, String person) {
        return whole().start(number, person);
    }

    @Override
    public Changed change(UUID conversation, Wish wish, String person) {
        return whole().change(conversation, wish, person);
    }

    @Override
    public boolean sendAgain(UUID message) {
        return whole().sendAgain(message);
    }

    @Override
    public boolean hasArrived(UUID message) {
        return whole().hasArrived(message);
    }

    @Override
    public Runnable listen(Consumer<InboxNotice> listener) {
        return inbox.listen(listener);
    }
}
