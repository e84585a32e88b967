package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Media;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Reads and writes the table `messages`.
final class MessageRows {
    private static final String OLDEST_FIRST = " order by writtenAt, id";
    private static final String NEWEST_FIRST = " order by writtenAt desc, id desc";
    private static final String LATER = " and (writtenAt > :at or writtenAt = :at and id > :id)";
    private static final String EARLIER = " and (writtenAt < :at or writtenAt = :at and id < :id)";
    private final Database database;

    MessageRows(Database database) {
        this.database = database;
    }

    boolean known(String whatsappId) {
        return database.with(session ->
                session.createSelectionQuery("select count(*) from MessageRow where whatsappId = :id", Long.class)
                                .setParameter("id", whatsappId)
                                .getSingleResult()
                        > 0);
    }

    Optional<Message> find(MessageId id) {
        return database.with(session -> Optional.ofNullable(session.get(MessageRow.class, id.value()))
                .map(row -> messages(List.of(row)).getFirst()));
    }

    Optional<Message> find(String whatsappId) {
        return database.with(
                session -> session.createSelectionQuery("from MessageRow where whatsappId = :id", MessageRow.class)
                        .setParameter("id", whatsappId)
                        .uniqueResultOptional()
                        .map(row -> messages(List.of(row)).getFirst()));
    }

    Page<Message> after(ConversationId conversation, @Nullable String after, int limit) {
        return page(
                "from MessageRow where conversationId = :c" + (after == null ? "" : LATER) + OLDEST_FIRST,
                conversation,
                after,
                limit);
    }

    Page<Message> before(ConversationId conversation, @Nullable String before, int limit) {
        var page = page(
                "from MessageRow where conversationId = :c" + (before == null ? "" : EARLIER) + NEWEST_FIRST,
                conversation,
                before,
                limit);
        return new Page<>(page.data().reversed(), page.next());
    }

    Page<Message> search(String words, @Nullable String after, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(
                    "from MessageRow where lower(text) like :words escape '!'" + (after == null ? "" : EARLIER)
                            + NEWEST_FIRST,
                    MessageRow.class);
            var like = words.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            select.setParameter("words", "%" + like + "%");
            return page(select, after, limit);
        });
    }

    private Page<Message> page(String words, ConversationId conversation, @Nullable String from, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(words, MessageRow.class);
            select.setParameter("c", conversation.value());
            return page(select, from, limit);
        });
    }

    private Page<Message> page(SelectionQuery<MessageRow> select, @Nullable String from, int limit) {
        if (from != null) {
            var cursor = Cursor.parse(from);
            select.setParameter("at", cursor.at()).setParameter("id", cursor.id());
        }
        var rows = Page.of(
                select.setMaxResults(limit + 1).getResultList(),
                limit,
                row -> new Cursor(row.writtenAt, row.id).text());
        return new Page<>(messages(rows.data()), rows.next());
    }

    private List<Message> messages(List<MessageRow> rows) {
        var media = media(
                rows.stream().map(row -> row.mediaId).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> row.message(row.mediaId == null ? null : media.get(row.mediaId)))
                .toList();
    }

    private Map<UUID, Media> media(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.with(session -> session
                        .createSelectionQuery("from MediaRow where id in :ids", MediaRow.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, MediaRow::media)));
    }

    /// The newest message of each conversation, which was written when the conversation says.
    Map<ConversationId, Message> newest(Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.with(session -> messages(session.createSelectionQuery(
                                "select m from ConversationRow c join MessageRow m on m.conversationId = c.id"
                                        + " and m.writtenAt = c.lastMessageAt where c.id in :ids order by m.id",
                                MessageRow.class)
                        .setParameter(
                                "ids", ids.stream().map(ConversationId::value).toList())
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(Message::conversation, message -> message, (_, later) -> later)));
    }

    List<Message> named(ConversationId conversation, Collection<String> whatsappIds) {
        return among("whatsappId in :ids", conversation, whatsappIds);
    }

    List<Message> reactions(ConversationId conversation, Collection<String> whatsappIds) {
        return among("replyTo in :ids and type = 'reaction'", conversation, whatsappIds);
    }

    private List<Message> among(String words, ConversationId conversation, Collection<String> whatsappIds) {
        if (whatsappIds.isEmpty()) {
            return List.of();
        }
        return database.with(session -> messages(session.createSelectionQuery(
                        "from MessageRow where " + words + " and conversationId = :c" + OLDEST_FIRST, MessageRow.class)
                .setParameter("ids", whatsappIds)
                .setParameter("c", conversation.value())
                .getResultList()));
    }

    Map<MessageId, byte[]> raws(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.with(session -> session
                .createSelectionQuery(
                        "select id, raw from RawMessageRow where id in :ids and raw is not null", Object[].class)
                .setParameter("ids", ids.stream().map(MessageId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new MessageId((UUID) row[0]), row -> (byte[]) row[1])));
    }

    void insert(Message message, byte @Nullable [] raw) {
        database.use(session -> {
            if (message.media() != null) {
                session.insert(MediaRow.of(message.media()));
            }
            session.insert(RawMessageRow.of(message, raw));
        });
    }

    void edited(MessageId id, String text) {
        database.use(session -> session.createMutationQuery("update MessageRow set editedText = :text where id = :id")
                .setParameter("text", text)
                .setParameter("id", id.value())
                .executeUpdate());
    }

    void revoked(MessageId id, Instant at) {
        database.use(session -> session.createMutationQuery("update MessageRow set revokedAt = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate());
    }

    void state(Message message, @Nullable Instant attemptedAt, @Nullable Instant receiptAt) {
        database.use(session -> session.createMutationQuery("update MessageRow set state = :state,"
                        + " whatsappId = :whatsappId, failureCode = :code, failureReason = :reason,"
                        + " attemptedAt = coalesce(:attempted, attemptedAt), receiptAt = coalesce(:receipt, receiptAt)"
                        + " where id = :id")
                .setParameter("state", Objects.requireNonNull(message.state()).word())
                .setParameter("whatsappId", message.whatsappId(), String.class)
                .setParameter("code", message.failureCode() == 0 ? null : message.failureCode(), Integer.class)
                .setParameter("reason", message.failureReason(), String.class)
                .setParameter("attempted", attemptedAt, Instant.class)
                .setParameter("receipt", receiptAt, Instant.class)
                .setParameter("id", message.id().value())
                .executeUpdate());
    }

    boolean laterReceipt(String phoneNumberId, Instant attempt, Instant since) {
        return database.with(session -> !session.createSelectionQuery(
                        "select id from MessageRow where phoneNumberId = :number and attemptedAt > :attempt"
                                + " and receiptAt > :since",
                        UUID.class)
                .setParameter("number", phoneNumberId)
                .setParameter("attempt", attempt)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    boolean answered(ConversationId id) {
        return database.with(session -> !session.createSelectionQuery(
                        "select id from MessageRow where conversationId = :id and direction <> 'inbound'"
                                + " and (state is null or state not in ('failed', 'cancelled'))",
                        UUID.class)
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    byte[] raw(MessageId id) {
        return database.with(session -> {
            var raw = session.createSelectionQuery("select raw from RawMessageRow where id = :id", byte[].class)
                    .setParameter("id", id.value())
                    .uniqueResult();
            return raw == null ? new byte[0] : raw;
        });
    }

    void move(ContactId writer, ConversationId from, ConversationId into) {
        database.use(session -> session.createMutationQuery(
                        "update MessageRow set conversationId = :into where conversationId = :from and contactId = :writer")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .setParameter("writer", writer.value())
                .executeUpdate());
    }

    void erase(ContactId contact) {
        database.use(session -> {
            var media = session.createSelectionQuery(
                            "select mediaId from MessageRow where contactId = :id and mediaId is not null", UUID.class)
                    .setParameter("id", contact.value())
                    .getResultList();
            session.createMutationQuery("delete from MessageRow where contactId = :id")
                    .setParameter("id", contact.value())
                    .executeUpdate();
            for (var id : media) {
                session.createMutationQuery("delete from MediaRow where id = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
        });
    }
}
