package app.parley.conversation.store;

import app.parley.conversation.MediaFetch;
import app.parley.conversation.MediaFetchStore;
import app.parley.conversation.MediaId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps in the database which files are wanted.
public final class HibernateMediaFetchStore implements MediaFetchStore {
    public static final List<Class<?>> ROWS = List.of(MediaFetchRow.class);
    private final Database database;

    public HibernateMediaFetchStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(MediaFetch fetch) {
        database.use(session -> {
            if (session.get(MediaFetchRow.class, fetch.media().value()) == null) {
                session.insert(MediaFetchRow.of(fetch));
            } else {
                session.update(MediaFetchRow.of(fetch));
            }
        });
    }

    @Override
    public Optional<MediaFetch> find(MediaId media) {
        return database.with(session -> Optional.ofNullable(session.get(MediaFetchRow.class, media.value()))
                .map(MediaFetchRow::fetch));
    }

    @Override
    public List<MediaFetch> all(Collection<MediaId> media) {
        return media.isEmpty()
                ? List.of()
                : database.with(session -> session
                        .createSelectionQuery("from MediaFetchRow where mediaId in :ids", MediaFetchRow.class)
                        .setParameter("ids", media.stream().map(MediaId::value).toList())
                        .getResultList()
                        .stream()
                        .map(MediaFetchRow::fetch)
                        .toList());
    }

    @Override
    public void delete(MediaId media) {
        database.use(session -> session.createMutationQuery("delete from MediaFetchRow where mediaId = :id")
                .setParameter("id", media.value())
                .executeUpdate());
    }

    @Override
    public List<MediaFetch> due(Instant now, int limit) {
        return database.with(session -> session
                .createSelectionQuery("from MediaFetchRow where dueAt <= :now order by dueAt", MediaFetchRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(MediaFetchRow::fetch)
                .toList());
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return database.with(session -> Optional.ofNullable(
                session.createSelectionQuery("select min(dueAt) from MediaFetchRow where dueAt > :now", Instant.class)
                        .setParameter("now", now)
                        .uniqueResult()));
    }
}
