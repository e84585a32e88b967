package app.parley.storage;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/// What is bound to a thread while its transaction is open.
final class UnitOfWork {
    final StatelessSession session;
    final List<JournalEntry> entries = new ArrayList<>();
    final List<Runnable> notices = new ArrayList<>();

    UnitOfWork(StatelessSession session) {
        this.session = session;
    }
}
