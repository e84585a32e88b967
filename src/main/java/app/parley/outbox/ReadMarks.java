package app.parley.outbox;

import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.MessageStates;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the contact blue ticks and "typing…" once somebody has said yes to an answer.
final class ReadMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);
    private final Conversations conversations;
    private final MessageStates states;
    private final MessageSender sender;
    private final Executor worker;

    ReadMarks(Conversations conversations, MessageStates states, MessageSender sender, Executor worker) {
        this.conversations = conversations;
        this.states = states;
        this.sender = sender;
        this.worker = worker;
    }

    void promised(Promise promise) {
        var answers = promise.answers();
        if (answers == null) {
            return;
        }
        try {
            worker.execute(() -> states.find(answers).ifPresent(this::mark));
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: nobody is told that an answer is coming");
        }
    }

    private void mark(Message message) {
        var whatsappId = message.whatsappId();
        if (whatsappId != null && conversations.find(message.conversation()).isPresent()) {
            sender.markRead(message.phoneNumberId(), whatsappId, true);
        }
    }
}
