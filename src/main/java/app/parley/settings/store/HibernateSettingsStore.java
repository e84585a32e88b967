package app.parley.settings.store;

import app.parley.settings.Settings;
import app.parley.settings.SettingsStore;
import app.parley.storage.Database;
import app.parley.storage.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Keeps the operator's choices as one line of JSON; a choice that a newer version adds gets its default.
public final class HibernateSettingsStore implements SettingsStore {
    public static final List<Class<?>> ROWS = List.of(SettingRow.class);
    private static final String NAME = "workspace";
    private final Database database;
    private final InstantSource clock;

    public HibernateSettingsStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Settings> read() {
        return database.with(session -> Optional.ofNullable(session.get(SettingRow.class, NAME))
                .map(row -> Json.over(Settings.defaults(), row.content)));
    }

    @Override
    public void write(Settings settings) {
        database.use(session -> {
            var row = new SettingRow();
            row.name = NAME;
            row.content = Json.text(settings);
            row.changedAt = clock.instant();
            if (session.get(SettingRow.class, NAME) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }
}
