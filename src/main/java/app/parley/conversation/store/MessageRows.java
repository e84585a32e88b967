package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Media;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the table `messages`, and reads single lines of it.
final class MessageRows {
    private final Database database;
    private final MessagePages pages;

    MessageRows(Database database, MessagePages pages) {
        this.database = database;
        this.pages = pages;
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
                .map(row -> pages.messages(List.of(row)).getFirst()));
    }

    List<Message> find(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.with(session -> pages.messages(session.createSelectionQuery(
                                "from MessageRow where id in :ids", MessageRow.class)
                        .setParameterList(
                                "ids", ids.stream().map(MessageId::value).toList())
                        .getResultList()));
    }

    Optional<Message> find(String whatsappId) {
        return database.with(
                session -> session.createSelectionQuery("from MessageRow where whatsappId = :id", MessageRow.class)
                        .setParameter("id", whatsappId)
                        .uniqueResultOptional()
                        .map(row -> pages.messages(List.of(row)).getFirst()));
    }

    void insert(Message message, byte @Nullable [] raw) {
        database.use(session -> {
            if (message.media() != null) {
                session.insert(MediaRow.of(message.media()));
            }
            session.insert(RawMessageRow.of(message, raw));
        });
    }

    void supply(MessageId id, String type, @Nullable String text, Media media, byte[] raw) {
        database.use(session -> {
            session.insert(MediaRow.of(media));
            session.createMutationQuery("update RawMessageRow set type = :type, text = coalesce(:text, text),"
                            + " mediaId = :media, raw = :raw where id = :id")
                    .setParameter("type", type)
                    .setParameter("text", text, String.class)
                    .setParameter("media", media.id().value())
                    .setParameter("raw", raw)
                    .setParameter("id", id.value())
                    .executeUpdate();
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
                                + " and source not in ('phone_app', 'notice')"
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
