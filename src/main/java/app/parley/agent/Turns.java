package app.parley.agent;

import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns that are wanted. A burst of messages makes one: it is due once the contact has been quiet for a while.
public final class Turns {
    private final Prompt prompt = Prompt.file("earlier.md");
    private final TurnStore store;
    private final Duration delay;
    private final Transactions transactions;
    private final InstantSource clock;
    private Runnable onWanted = () -> {};

    public Turns(TurnStore store, Duration delay, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.delay = delay;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Names who is to know that a turn is wanted.
    void serve(Runnable runner) {
        this.onWanted = runner;
    }

    /// Wants an agent to look at the conversation, in the surrounding transaction.
    public void want(ConversationId conversation, MessageId upTo) {
        transactions.run(() -> {
            store.put(new TurnStore.Wanted(conversation, clock.instant().plus(delay), upTo, 0, null));
            transactions.afterCommit(onWanted);
        });
    }

    /// Wants another look at the conversation at once, because a person asks for it.
    ///
    /// @param hint what they wish of the answer
    /// @param earlier the draft that they saw; null if it had no words
    public void wantAgain(
            ConversationId conversation, MessageId upTo, @Nullable String hint, @Nullable String earlier) {
        transactions.run(() -> {
            store.put(new TurnStore.Wanted(conversation, clock.instant(), upTo, 0, wish(hint, earlier)));
            transactions.afterCommit(onWanted);
        });
    }

    /// With no wish of its own another draft is wanted, and not the same one changed.
    private @Nullable String wish(@Nullable String hint, @Nullable String earlier) {
        return hint == null || earlier == null || earlier.isBlank()
                ? hint
                : prompt.with(Map.of("hint", hint, "draft", earlier));
    }

    /// Somebody has answered: nobody needs to look any more.
    public void drop(ConversationId conversation) {
        transactions.run(() -> store.delete(conversation));
    }
}
