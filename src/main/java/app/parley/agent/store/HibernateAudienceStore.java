package app.parley.agent.store;

import app.parley.agent.advice.AudienceStore;
import app.parley.contact.ContactId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/// Looks through contacts, their consents and their conversations. It only reads.
public final class HibernateAudienceStore implements AudienceStore {
    /// Merged and blocked contacts have no part in it, nor has who said no to offers or to all messages, or is being
    /// spoken to by a person.
    private static final String FITTING = " from contacts c join conversations v on v.contact_id = c.id"
            + " where c.blocked = false and c.merged_into is null and v.connected = true and v.state <> 'with_person'"
            + " and v.last_message_at >= :spoke and v.last_message_at < :silent"
            + " and not exists (select 1 from consents s where s.contact_id = c.id and s.state = 'out'"
            + " and s.purpose in ('messages', 'marketing'))"
            + " and not exists (select 1 from conversations o where o.contact_id = c.id"
            + " and o.last_message_at >= :silent)";
    private static final String INTERESTED = " and exists (select 1 from messages n where n.conversation_id = v.id"
            + " and n.direction <> 'inbound' and n.written_at >= v.last_message_at)"
            + " and exists (select 1 from findings f join messages m on m.id = f.message_id"
            + " where m.conversation_id = v.id and f.found_at >= :interested"
            + " and f.kind in ('opportunity', 'cart_left'))";
    private static final String SAID_YES = " and exists (select 1 from consents s where s.contact_id = c.id"
            + " and s.purpose = 'marketing' and s.state = 'in')";
    private static final String SAID_NOTHING =
            " and not exists (select 1 from consents s" + " where s.contact_id = c.id and s.purpose = 'marketing')";
    private final Database database;

    public HibernateAudienceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Member> members(Wanted wanted, int limit) {
        return database.with(session -> asked(
                        session,
                        "select c.id, c.name, c.phone, c.user_id, min(v.last_message_at) silent_since",
                        SAID_YES + " group by c.id, c.name, c.phone, c.user_id order by silent_since, c.id",
                        wanted)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("phone", String.class)
                .addScalar("user_id", String.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Member(new ContactId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList());
    }

    @Override
    public long undecided(Wanted wanted) {
        return database.with(session -> asked(session, "select count(distinct c.id) people", SAID_NOTHING, wanted)
                                .addScalar("people", Long.class)
                                .getSingleResult())[0]
                        instanceof Long people
                ? people
                : 0;
    }

    private static NativeQuery<Object[]> asked(StatelessSession session, String what, String rest, Wanted wanted) {
        var interested = wanted.interested();
        var query = session.createNativeQuery(
                        what + FITTING + (interested == null ? "" : INTERESTED) + rest, Object[].class)
                .setParameter("spoke", wanted.spokeSince(), Instant.class)
                .setParameter("silent", wanted.silentSince(), Instant.class);
        return interested == null ? query : query.setParameter("interested", interested, Instant.class);
    }

    @Override
    public Returned returned(Instant at, Instant silentSince, Instant spokeSince, Instant before) {
        return database.with(session -> {
            var row = session.createNativeQuery(
                            "select count(*) silent, count(r.conversation_id) wrote from (select conversation_id,"
                                    + " max(written_at) last_at from messages where written_at >= :spoke"
                                    + " and written_at < :at group by conversation_id) s left join (select distinct"
                                    + " conversation_id from messages where written_at >= :at and written_at < :before"
                                    + " and direction = 'inbound') r on r.conversation_id = s.conversation_id"
                                    + " where s.last_at < :silent",
                            Object[].class)
                    .addScalar("silent", Long.class)
                    .addScalar("wrote", Long.class)
                    .setParameter("spoke", spokeSince, Instant.class)
                    .setParameter("at", at, Instant.class)
                    .setParameter("silent", silentSince, Instant.class)
                    .setParameter("before", before, Instant.class)
                    .getSingleResult();
            return new Returned((Long) row[0], (Long) row[1]);
        });
    }
}
