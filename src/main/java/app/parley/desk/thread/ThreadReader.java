package app.parley.desk.thread;

import app.parley.conversation.ConversationId;
import app.parley.conversation.Direction;
import app.parley.conversation.Media;
import app.parley.conversation.MediaFetch;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.Overview;
import app.parley.desk.Typed;
import app.parley.desk.files.SafeName;
import app.parley.outbox.Outbox;
import app.parley.outbox.OutboxState;
import app.parley.outbox.Promised;
import app.parley.storage.Cursor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a stretch of a conversation ready to be drawn: what each message quotes, how people reacted to it, why it
/// waits.
public final class ThreadReader {
    private static final Set<MessageState> ON_THE_WAY =
            EnumSet.of(MessageState.QUEUED, MessageState.SENDING, MessageState.UNKNOWN);
    private static final int LONGEST_QUOTE = 500;
    private final DetailsReader details = new DetailsReader();
    private final Overview overview;
    private final MediaFetches fetches;
    private final Outbox outbox;

    public ThreadReader(Overview overview, MediaFetches fetches, Outbox outbox) {
        this.overview = overview;
        this.fetches = fetches;
        this.outbox = outbox;
    }

    /// What belongs to a stretch but does not stand in its messages.
    private record Around(
            Map<String, Message> quoted,
            Map<String, List<MessageReaction>> reactions,
            Map<MessageId, Details> details,
            Map<MediaId, MediaFetch> fetches,
            Map<MessageId, Promised> promised) {}

    public List<ThreadMessage> read(ConversationId conversation, List<Message> messages) {
        var around = new Around(
                quoted(conversation, messages),
                reactions(conversation, messages),
                details(messages),
                fetches.standing(missing(messages)),
                outbox.all(messages.stream()
                        .filter(message -> message.state() != null && ON_THE_WAY.contains(message.state()))
                        .map(Message::id)
                        .toList()));
        return messages.stream().map(message -> line(message, around)).toList();
    }

    private static List<MediaId> missing(List<Message> messages) {
        return messages.stream()
                .map(Message::media)
                .filter(media -> media != null && media.keptAs() == null)
                .map(Media::id)
                .toList();
    }

    private Map<String, Message> quoted(ConversationId conversation, List<Message> messages) {
        var ids = messages.stream()
                .map(Message::replyTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return overview.named(conversation, ids).stream()
                .collect(Collectors.toMap(
                        message -> Objects.requireNonNull(message.whatsappId()), Function.identity(), (one, _) -> one));
    }

    /// The last word of each side on each message.
    private Map<String, List<MessageReaction>> reactions(ConversationId conversation, List<Message> messages) {
        var ids = messages.stream()
                .map(Message::whatsappId)
                .filter(Objects::nonNull)
                .toList();
        var all = overview.reactions(conversation, ids);
        var said = details(all);
        var last = new HashMap<String, Map<Writer, MessageReaction>>();
        for (var reaction : all) {
            var by = Writer.of(reaction.direction()) == Writer.CONTACT ? Writer.CONTACT : Writer.US;
            var on = last.computeIfAbsent(Objects.requireNonNull(reaction.replyTo()), _ -> new LinkedHashMap<>());
            on.remove(by);
            if (said.get(reaction.id()) instanceof Details.Reaction(var emoji) && emoji != null) {
                on.put(by, new MessageReaction(by, emoji, reaction.at()));
            }
        }
        return last.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, on -> List.copyOf(on.getValue().values())));
    }

    private Map<MessageId, Details> details(List<Message> messages) {
        var asked = messages.stream()
                .filter(message -> DetailsReader.TYPES.contains(message.type()))
                .collect(Collectors.toMap(Message::id, Function.identity()));
        var found = new HashMap<MessageId, Details>();
        overview.raws(asked.keySet())
                .forEach((id, raw) ->
                        read(Objects.requireNonNull(asked.get(id)), raw).ifPresent(read -> found.put(id, read)));
        return found;
    }

    private Optional<Details> read(Message message, byte[] raw) {
        return message.direction() == Direction.OUTBOUND ? OwnDetails.read(raw) : details.read(message.type(), raw);
    }

    private static ThreadMessage line(Message message, Around around) {
        var state = message.state();
        boolean ours = message.direction() == Direction.OUTBOUND;
        return new ThreadMessage(
                message.id().value(),
                place(message),
                Writer.of(message.direction()),
                message.type(),
                message.text(),
                message.editedText(),
                message.revokedAt(),
                around.details().get(message.id()),
                file(message.media(), around.fetches()),
                about(message, around.quoted()),
                reactionsOn(message, around.reactions()),
                state == null ? null : state.word(),
                failure(message),
                waits(around.promised().get(message.id())),
                message.source(),
                message.approvedBy(),
                message.isOfPhoneApp() || ours && message.approvedBy() == null,
                message.at());
    }

    /// Where a message stands in its thread.
    public static String place(Message message) {
        return new Cursor(message.at(), message.id().value()).text();
    }

    private static @Nullable MessageFile file(@Nullable Media media, Map<MediaId, MediaFetch> fetches) {
        if (media == null) {
            return null;
        }
        var wanted = fetches.get(media.id());
        return new MessageFile(
                media.id().value(),
                media.mimeType(),
                SafeName.of(media.filename()),
                media.size(),
                media.keptAs() != null,
                wanted != null && wanted.dueAt() != null,
                media.transcript() == null || media.transcript().isEmpty() ? null : media.transcript(),
                wanted == null ? null : wanted.problem());
    }

    private static @Nullable Quote about(Message message, Map<String, Message> quoted) {
        if (message.replyTo() == null) {
            return null;
        }
        var original = quoted.get(message.replyTo());
        if (original == null) {
            return new Quote(null, null, null, null);
        }
        var words = original.revokedAt() == null ? original.words() : null;
        return new Quote(
                original.id().value(),
                Writer.of(original.direction()),
                original.type(),
                words == null ? null : Typed.cut(words, LONGEST_QUOTE));
    }

    private static List<MessageReaction> reactionsOn(Message message, Map<String, List<MessageReaction>> reactions) {
        return message.whatsappId() == null ? List.of() : reactions.getOrDefault(message.whatsappId(), List.of());
    }

    private static @Nullable MessageFailure failure(Message message) {
        return message.failureReason() == null
                ? null
                : new MessageFailure(message.failureCode(), message.failureReason());
    }

    private static @Nullable MessageWait waits(@Nullable Promised promised) {
        return promised == null
                ? null
                : new MessageWait(
                        promised.waitsFor(),
                        promised.dueAt(),
                        promised.state() == OutboxState.QUEUED && promised.attempts() == 0);
    }
}
