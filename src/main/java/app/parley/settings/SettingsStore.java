package app.parley.settings;

import java.util.Optional;

/// Where choices are kept: as one JSON object a name.
public interface SettingsStore {

    Optional<String> read(String name);

    void write(String name, String json);
}
