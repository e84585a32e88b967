package app.parley.settings;

import java.util.Optional;

/// Where choices are kept.
public interface SettingsStore {

    Optional<Settings> read();

    void write(Settings settings);
}
