package app.parley.settings.store;

import app.parley.settings.SettingsStore;
import app.parley.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Keeps choices as one line of JSON a name.
public final class HibernateSettingsStore implements SettingsStore {
    public static final List<Class<?>> ROWS = List.of(SettingRow.class);
    private final Database database;
    private final InstantSource clock;

    public HibernateSettingsStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<String> read(String name) {
        return database.with(session ->
                Optional.ofNullable(session.get(SettingRow.class, name)).map(row -> row.content));
    }

    @Override
    public void write(String name, String json) {
        database.use(session -> {
            var row = new SettingRow();
            row.name = name;
            row.content = json;
            row.changedAt = clock.instant();
            if (session.get(SettingRow.class, name) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }
}
