package app.parley.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of a workspace. Every read and write runs inside one transaction here, with Hibernate sessions
/// that keep nothing: what a store writes is written when it says so.
public final class Database implements Transactions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private final ScopedValue<UnitOfWork> current = ScopedValue.newInstance();
    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final JournalWriter journal;
    private final boolean h2;

    /// Opens the database, migrates it, and maps the rows.
    public Database(DatabaseSettings settings, List<Class<?>> rows) {
        this(settings, rows, InstantSource.system());
    }

    /// @param clock tells when an entry of the journal was made
    public Database(DatabaseSettings settings, List<Class<?>> rows, InstantSource clock) {
        this.journal = new JournalWriter(clock);
        this.pool = ConnectionPool.open(settings);
        try {
            Migrations.run(pool);
            this.sessions = SessionFactories.build(pool, rows);
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
        this.h2 = settings.isH2();
    }

    @Override
    public <T> T in(Supplier<T> work) {
        return with(_ -> work.get());
    }

    /// Runs the work in a transaction with its session; for stores only.
    public <T> T with(Function<StatelessSession, T> work) {
        if (current.isBound()) {
            return work.apply(current.get().session);
        }
        List<Runnable> notices;
        T result;
        try (var session = sessions.openStatelessSession()) {
            var unit = new UnitOfWork(session);
            var transaction = session.beginTransaction();
            try {
                result = ScopedValue.where(current, unit).call(() -> work.apply(session));
                journal.commit(unit, transaction::commit);
            } catch (Throwable e) {
                rollBack(session, e);
                throw e;
            }
            notices = unit.notices;
        }
        notices.forEach(Database::tell);
        return result;
    }

    /// As [#with], for work without a result.
    public void use(Consumer<StatelessSession> work) {
        with(session -> {
            work.accept(session);
            return true;
        });
    }

    @Override
    public void afterCommit(Runnable notice) {
        if (current.isBound()) {
            current.get().notices.add(notice);
        } else {
            tell(notice);
        }
    }

    /// Adds to the journal what the surrounding transaction did.
    void append(JournalEntry entry) {
        if (!current.isBound()) {
            throw new IllegalStateException("the journal is written inside the transaction it tells of");
        }
        current.get().entries.add(entry);
    }

    /// Connections that take part in the surrounding transaction; outside of one, ordinary connections.
    DataSource joining() {
        return new JoiningDataSource(
                pool, () -> current.isBound() ? current.get().session.doReturningWork(connection -> connection) : null);
    }

    /// Forces to the disk everything committed so far. On PostgreSQL a commit has done so already.
    public void sync() {
        if (!h2) {
            return;
        }
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new StorageException("the database could not be written to the disk", e);
        }
    }

    @Override
    public void close() {
        sessions.close();
        if (h2) {
            shutDown();
        }
        pool.close();
    }

    private void shutDown() {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.debug("the database was closed before", e);
        }
    }

    private static void rollBack(StatelessSession session, Throwable cause) {
        try {
            if (session.getTransaction().getStatus().canRollback()) {
                session.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static void tell(Runnable notice) {
        try {
            notice.run();
        } catch (RuntimeException e) {
            LOG.error("a listener failed after the commit", e);
        }
    }
}
