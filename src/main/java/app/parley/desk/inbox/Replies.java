package app.parley.desk.inbox;

import app.parley.agent.Turns;
import app.parley.approval.Answer;
import app.parley.approval.Approvals;
import app.parley.approval.Decisions;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.Finding;
import app.parley.approval.Gate;
import app.parley.approval.Proposal;
import app.parley.approval.Verdict;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.MessageId;
import app.parley.conversation.OwnFiles;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.DraftReader;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.Outbox;
import app.parley.outbox.OwnFile;
import app.parley.outbox.Promised;
import app.parley.outbox.Source;
import app.parley.settings.Choices;
import app.parley.storage.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people say themselves, and take back.
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final String GONE = "It has gone out. WhatsApp has no way to take it back.";
    private final Gate gate;
    private final Approvals approvals;
    private final Decisions decisions;
    private final Turns turns;
    private final Conversations conversations;
    private final Outbox outbox;
    private final OwnFiles files;
    private final Contents contents;
    private final Choices choices;
    private final Transactions transactions;

    public Replies(
            Gate gate,
            Approvals approvals,
            Decisions decisions,
            Turns turns,
            Conversations conversations,
            Outbox outbox,
            OwnFiles files,
            Choices choices,
            Transactions transactions) {
        this.gate = gate;
        this.approvals = approvals;
        this.decisions = decisions;
        this.turns = turns;
        this.conversations = conversations;
        this.outbox = outbox;
        this.files = files;
        this.contents = new Contents(conversations, files);
        this.choices = choices;
        this.transactions = transactions;
    }

    Sending send(UUID id, Outgoing outgoing, String person) {
        return transactions.in(() -> {
            var conversation = conversations.lock(new ConversationId(id));
            if (conversation.isEmpty()) {
                return new Sending.Refused("There is no such conversation.");
            }
            return switch (contents.make(conversation.get(), outgoing)) {
                case Contents.Unfit(var why) -> new Sending.Refused(why);
                case Contents.Ready(var content, var about) ->
                    submit(conversation.get().id(), content, about, person);
            };
        });
    }

    /// Keeps a file that is to be sent, or says why it cannot be.
    Attached attach(String filename, byte[] content) {
        try (var bytes = new ByteArrayInputStream(content)) {
            return shown(files.keep(bytes, filename));
        } catch (OwnFiles.Unfit e) {
            return new Attached.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warn("a file that is to be sent cannot be kept", e);
            return new Attached.Refused("The file cannot be kept on this computer.");
        }
    }

    private Sending submit(ConversationId id, Content content, @Nullable String about, String person) {
        var undo = choices.now().undoTime();
        var draft = gate.submit(Proposal.byPerson(id, content, about, person), undo);
        var message = draft.sendsAs();
        var at = draft.decidedAt();
        if (message == null || at == null) {
            return new Sending.Refused(reason(draft));
        }
        if (!(content instanceof Content.Reaction)) { // which answers nothing
            approvals.withdrawOpen(id);
            turns.drop(id);
        }
        return new Sending.Promised(message.value(), at.plus(undo), warnings(draft));
    }

    Optional<Attached.Kept> attached(UUID file) {
        return files.find(new MediaId(file)).map(Replies::shown);
    }

    private static Attached.Kept shown(Media kept) {
        var own = OwnFile.of(kept);
        var kind = FileKind.of(own.mimeType(), own.size());
        return new Attached.Kept(
                kept.id().value(), kind.word(), own.mimeType(), own.filename(), own.size(), kind.hasCaption());
    }

    private static String reason(Draft draft) {
        return draft.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::evidence)
                .filter(evidence -> !evidence.isBlank())
                .findFirst()
                .orElse("It may not be sent.");
    }

    private static List<CheckShown> warnings(Draft draft) {
        return draft.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.WARN)
                .map(DraftReader::check)
                .toList();
    }

    TakenBack takeBack(UUID id, String person) {
        return transactions.in(() -> {
            var promised = outbox.find(new MessageId(id));
            if (promised.isEmpty()) {
                return new TakenBack.TooLate(GONE);
            }
            var draft = promised.get().draft();
            return promised.get().source() == Source.OPERATOR || draft == null
                    ? cancel(promised.get())
                    : undo(new DraftId(draft), promised.get(), person);
        });
    }

    /// Nobody has answered then, and the agents look again.
    private TakenBack cancel(Promised promised) {
        if (!outbox.cancel(promised.id())) {
            return new TakenBack.TooLate(GONE);
        }
        conversations
                .find(promised.conversation())
                .map(Conversation::newest)
                .filter(Objects::nonNull)
                .ifPresent(newest -> turns.want(promised.conversation(), newest));
        return new TakenBack.Done(promised.content().words());
    }

    private TakenBack undo(DraftId draft, Promised promised, String person) {
        return switch (decisions.undo(draft, person)) {
            case Answer.Done _ -> new TakenBack.Done(promised.content().words());
            case Answer.NotOpen(var _, var why) -> new TakenBack.TooLate(why);
            case Answer.Unfit(var _, var why) -> new TakenBack.TooLate(why);
            case Answer.Missing() -> new TakenBack.TooLate(GONE);
        };
    }

    boolean settle(UUID message, boolean again) {
        return outbox.settle(new MessageId(message), again);
    }
}
