package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Extent;
import app.parley.conversation.Media;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Reads the table `messages` a stretch at a time, and what screens need of many messages at once.
final class MessagePages {
    private static final String SAID_BY_PEOPLE =
            "from MessageRow where direction in ('outbound', 'echo') and type = 'text' and text is not null"
                    + " and revokedAt is null and (state is null or state not in ('cancelled', 'failed'))"
                    + " and (source in ('operator', 'phone') or source = 'agent' and approvedBy is not null)";

    /// A conversation's messages in the order of their index. Both ends of the time are always said, and the order
    /// names
    /// the conversation although it is always the same: only then H2 reads no more of the index than it needs.
    private static final String IN_TIME =
            "from MessageRow where conversationId = :c and writtenAt between :from and :to";

    private static final String OLDEST_FIRST = " order by conversationId, writtenAt, id";
    private static final String NEWEST_FIRST = " order by conversationId desc, writtenAt desc, id desc";
    private static final String LATER = " and (writtenAt > :from or id > :id)";
    private static final String EARLIER = " and (writtenAt < :to or id < :id)";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private final Database database;

    MessagePages(Database database) {
        this.database = database;
    }

    Page<Message> after(ConversationId conversation, @Nullable String after, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(
                    IN_TIME + (after == null ? "" : LATER) + OLDEST_FIRST, MessageRow.class);
            var place = after == null ? null : Cursor.parse(after);
            return page(between(select, conversation, place, null), limit);
        });
    }

    Page<Message> before(ConversationId conversation, @Nullable String before, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(
                    IN_TIME + (before == null ? "" : EARLIER) + NEWEST_FIRST, MessageRow.class);
            var place = before == null ? null : Cursor.parse(before);
            var page = page(between(select, conversation, null, place), limit);
            return new Page<>(page.data().reversed(), page.next());
        });
    }

    private static SelectionQuery<MessageRow> between(
            SelectionQuery<MessageRow> select,
            ConversationId conversation,
            @Nullable Cursor from,
            @Nullable Cursor to) {
        var place = from == null ? to : from;
        if (place != null) {
            select.setParameter("id", place.id());
        }
        return select.setParameter("c", conversation.value())
                .setParameter("from", from == null ? FIRST : from.at())
                .setParameter("to", to == null ? LAST : to.at());
    }

    Page<Message> search(String words, @Nullable String after, int limit) {
        return database.with(session -> {
            var select = session.createSelectionQuery(
                    "from MessageRow where (lower(text) like :words escape '!' or mediaId in"
                            + " (select id from MediaRow where lower(transcript) like :words escape '!'))"
                            + (after == null ? "" : " and writtenAt <= :to" + EARLIER)
                            + " order by writtenAt desc, id desc",
                    MessageRow.class);
            var like = words.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            select.setParameter("words", "%" + like + "%");
            if (after != null) {
                var cursor = Cursor.parse(after);
                select.setParameter("to", cursor.at()).setParameter("id", cursor.id());
            }
            return page(select, limit);
        });
    }

    private Page<Message> page(SelectionQuery<MessageRow> select, int limit) {
        var rows = Page.of(
                select.setMaxResults(limit + 1).getResultList(),
                limit,
                row -> new Cursor(row.writtenAt, row.id).text());
        return new Page<>(messages(rows.data()), rows.next());
    }

    /// Voice notes of contacts that are here and that nobody has listened to.
    List<Message> unheard(Instant since, int limit) {
        return database.with(session -> messages(session.createSelectionQuery(
                        "select m from MessageRow m join MediaRow f on f.id = m.mediaId where m.type = 'audio'"
                                + " and m.direction = 'inbound' and m.writtenAt > :since and f.keptAs is not null"
                                + " and f.transcript is null order by m.writtenAt, m.id",
                        MessageRow.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()));
    }

    /// Texts that people here typed, on the phone too, or let through.
    List<Message> saidByPeople(int limit) {
        return database.with(session -> messages(
                session.createSelectionQuery(SAID_BY_PEOPLE + " order by writtenAt desc, id desc", MessageRow.class)
                        .setMaxResults(limit)
                        .getResultList()));
    }

    List<Message> saidByPeople(@Nullable MessageId after, int limit) {
        return database.with(session -> {
            var query = after == null
                    ? session.createSelectionQuery(SAID_BY_PEOPLE + " order by id", MessageRow.class)
                    : session.createSelectionQuery(SAID_BY_PEOPLE + " and id > :after order by id", MessageRow.class)
                            .setParameter("after", after.value());
            return messages(query.setMaxResults(limit).getResultList());
        });
    }

    List<Message> orders(ContactId contact, int limit) {
        return database.with(session -> messages(session.createSelectionQuery(
                        "from MessageRow where contactId = :contact and direction = 'inbound' and type = 'order'"
                                + " and revokedAt is null order by writtenAt desc, id desc",
                        MessageRow.class)
                .setParameter("contact", contact.value())
                .setMaxResults(limit)
                .getResultList()));
    }

    List<Message> messages(List<MessageRow> rows) {
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

    /// One short look each: H2 would join by reading all messages of the conversations.
    Map<ConversationId, Message> newest(Collection<ConversationId> ids) {
        return database.with(session -> {
            var rows = new ArrayList<MessageRow>();
            for (var id : ids) {
                var select = session.createSelectionQuery(IN_TIME + NEWEST_FIRST, MessageRow.class);
                between(select, id, null, null)
                        .setMaxResults(1)
                        .uniqueResultOptional()
                        .ifPresent(rows::add);
            }
            return messages(rows).stream().collect(Collectors.toMap(Message::conversation, message -> message));
        });
    }

    List<Message> named(ConversationId conversation, Collection<String> whatsappIds) {
        return among("whatsappId in :ids", conversation, whatsappIds);
    }

    List<Message> reactions(ConversationId conversation, Collection<String> whatsappIds) {
        return among("replyTo in :ids and type = 'reaction'", conversation, whatsappIds);
    }

    List<Message> corrections(String whatsappId) {
        return database.with(session -> messages(session.createSelectionQuery(
                        "from MessageRow where replyTo = :id and lower(type) in ('edit', 'revoke')"
                                + " order by writtenAt, id",
                        MessageRow.class)
                .setParameter("id", whatsappId)
                .getResultList()));
    }

    /// These ids are rare: whatever else has them is left out here, and not by an index that would be read instead.
    private List<Message> among(String words, ConversationId conversation, Collection<String> whatsappIds) {
        if (whatsappIds.isEmpty()) {
            return List.of();
        }
        return database
                .with(session -> messages(session.createSelectionQuery(
                                "from MessageRow where " + words + " order by writtenAt, id", MessageRow.class)
                        .setParameter("ids", whatsappIds)
                        .getResultList()))
                .stream()
                .filter(message -> message.conversation().equals(conversation))
                .toList();
    }

    Extent extent(ConversationId id) {
        return database.with(session -> {
            long messages = session.createSelectionQuery(
                            "select count(*) from MessageRow where conversationId = :id", Long.class)
                    .setParameter("id", id.value())
                    .getSingleResult();
            var select = session.createSelectionQuery(IN_TIME + OLDEST_FIRST, MessageRow.class);
            var first = between(select, id, null, null).setMaxResults(1).uniqueResultOptional();
            return new Extent(messages, first.map(row -> row.writtenAt).orElse(null));
        });
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
}
