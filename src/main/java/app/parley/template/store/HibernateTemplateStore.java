package app.parley.template.store;

import app.parley.conversation.MessageId;
import app.parley.storage.Database;
import app.parley.template.Performance;
import app.parley.template.Template;
import app.parley.template.TemplateId;
import app.parley.template.TemplateStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps templates in `content_templates`, and in `template_sends` which messages were made from them.
public final class HibernateTemplateStore implements TemplateStore {
    public static final List<Class<?>> ROWS = List.of(TemplateRow.class, SendRow.class, SyncRow.class);
    private static final String ACCOUNT = "whatsapp";
    private final Database database;

    public HibernateTemplateStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Template template) {
        database.use(session -> session.insert(TemplateRow.of(template)));
    }

    @Override
    public void update(Template template) {
        database.use(session -> session.update(TemplateRow.of(template)));
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return database.with(session ->
                Optional.ofNullable(session.get(TemplateRow.class, id.value())).map(TemplateRow::template));
    }

    @Override
    public List<Template> named(String name) {
        return database.with(session -> session.createSelectionQuery(
                        "from TemplateRow where name = :name order by id", TemplateRow.class)
                .setParameter("name", name)
                .getResultStream()
                .map(TemplateRow::template)
                .toList());
    }

    @Override
    public Optional<Template> known(String whatsappId) {
        return database.with(session -> session.createSelectionQuery(
                        "from TemplateRow where whatsappId = :id order by id desc", TemplateRow.class)
                .setParameter("id", whatsappId)
                .setMaxResults(1)
                .getResultStream()
                .map(TemplateRow::template)
                .findFirst());
    }

    @Override
    public List<Template> all() {
        return database.with(session -> session.createSelectionQuery("from TemplateRow order by id", TemplateRow.class)
                .getResultStream()
                .map(TemplateRow::template)
                .toList());
    }

    @Override
    public List<Template> page(@Nullable TemplateId after, int limit) {
        var from = after == null ? "" : " and id > :after";
        return database.with(session -> {
            var query = session.createSelectionQuery(
                            "from TemplateRow where goneAt is null" + from + " order by id", TemplateRow.class)
                    .setMaxResults(limit);
            if (after != null) {
                query.setParameter("after", after.value());
            }
            return query.getResultStream().map(TemplateRow::template).toList();
        });
    }

    @Override
    public Optional<Instant> syncedAt() {
        return database.with(session ->
                Optional.ofNullable(session.get(SyncRow.class, ACCOUNT)).map(row -> row.syncedAt));
    }

    @Override
    public void syncedAt(Instant now) {
        database.use(session -> session.upsert(SyncRow.of(ACCOUNT, now)));
    }

    @Override
    public void sending(MessageId message, TemplateId template, Instant now) {
        database.use(session -> session.upsert(SendRow.of(message, template, now)));
    }

    @Override
    public Map<TemplateId, Performance> performance(Duration answerWithin) {
        return database.with(session -> session.doReturningWork(connection -> performance(connection, answerWithin)));
    }

    private static Map<TemplateId, Performance> performance(Connection connection, Duration answerWithin)
            throws SQLException {
        // A state stands for all before it: what was read was delivered, and what was delivered was sent.
        try (var select = connection.prepareStatement("""
                select s.template_id,
                       sum(case when m.state in ('sent', 'delivered', 'read', 'played') then 1 else 0 end),
                       sum(case when m.state in ('delivered', 'read', 'played') then 1 else 0 end),
                       sum(case when m.state in ('read', 'played') then 1 else 0 end),
                       sum(case when m.state = 'failed' then 1 else 0 end)
                from template_sends s join messages m on m.id = s.message_id
                group by s.template_id
                """)) {
            var answered = answered(connection, answerWithin);
            try (var rows = select.executeQuery()) {
                var all = new HashMap<TemplateId, Performance>();
                while (rows.next()) {
                    var id = new TemplateId(rows.getObject(1, UUID.class));
                    all.put(
                            id,
                            new Performance(
                                    rows.getLong(2),
                                    rows.getLong(3),
                                    rows.getLong(4),
                                    rows.getLong(5),
                                    answered.getOrDefault(id, 0L)));
                }
                return all;
            }
        }
    }

    private static Map<TemplateId, Long> answered(Connection connection, Duration within) throws SQLException {
        try (var select = connection.prepareStatement("""
                select s.template_id, s.sent_at,
                       (select min(a.written_at) from messages a
                        where a.conversation_id = m.conversation_id and a.direction = 'inbound'
                          and a.written_at >= s.sent_at)
                from template_sends s join messages m on m.id = s.message_id
                """);
                var rows = select.executeQuery()) {
            var answered = new HashMap<TemplateId, Long>();
            while (rows.next()) {
                var answer = rows.getObject(3, OffsetDateTime.class);
                var latest = rows.getObject(2, OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .plus(within);
                if (answer != null && answer.isBefore(latest)) {
                    answered.merge(new TemplateId(rows.getObject(1, UUID.class)), 1L, Long::sum);
                }
            }
            return answered;
        }
    }
}
