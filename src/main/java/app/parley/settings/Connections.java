package app.parley.settings;

import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the business is connected to the outside: what the environment says, and under it what was entered here. Ids and
/// addresses stand in a file of the workspace, which can be read before the database opens; secrets in [Secrets].
public final class Connections {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    private final Path file;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final Map<Access, String> atStart;
    private Map<Access, String> kept;

    /// @param environment its variables; they go before what is kept, one by one
    public Connections(Path file, Secrets secrets, Map<String, String> environment) {
        this.file = file;
        this.secrets = secrets;
        this.environment = Map.copyOf(environment);
        this.kept = read();
        this.atStart = Map.copyOf(kept);
    }

    /// Everything as environment variables would give it, with what is kept where the environment is silent.
    public Map<String, String> asVariables() {
        var all = new HashMap<>(environment);
        for (var access : Access.values()) {
            find(access).ifPresent(value -> all.put(access.variable(), value));
        }
        return all;
    }

    public synchronized Optional<String> find(Access access) {
        return given(access).or(() -> Optional.ofNullable(kept.get(access)));
    }

    /// What the environment says of it.
    public Optional<String> given(Access access) {
        return Optional.ofNullable(environment.get(access.variable())).filter(text -> !text.isBlank());
    }

    /// Whether something was kept that counts from the next start only.
    public synchronized boolean isWaiting() {
        return Arrays.stream(Access.values())
                .filter(access -> given(access).isEmpty())
                .anyMatch(access -> !Objects.equals(kept.get(access), atStart.get(access)));
    }

    /// Keeps these in place of what was kept; an empty one is forgotten. They count from the next start.
    ///
    /// @throws UncheckedIOException if they cannot be kept; it tells none of them
    public synchronized void keep(Map<Access, String> changes) {
        var all = new EnumMap<Access, String>(Access.class);
        all.putAll(kept);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        var changedSecrets = new TreeMap<String, String>();
        changes.forEach((access, text) -> {
            if (access.isSecret()) {
                changedSecrets.put(access.variable(), text);
            }
        });
        if (!changedSecrets.isEmpty()) {
            secrets.keep(changedSecrets);
        }
        var plain = new TreeMap<>(all);
        plain.keySet().removeIf(Access::isSecret);
        try {
            SafeFile.write(file, Json.text(plain));
        } catch (IOException e) {
            throw new UncheckedIOException("the connections cannot be kept in " + file, e);
        }
        kept = all;
    }

    private Map<Access, String> read() {
        var all = new EnumMap<Access, String>(Access.class);
        for (var access : Access.secrets()) {
            secrets.read(access.variable()).ifPresent(value -> all.put(access, value));
        }
        var plain = plain();
        for (var access : Access.values()) {
            var text = plain.get(access.name());
            if (text != null && !text.isBlank() && !access.isSecret()) {
                all.put(access, text);
            }
        }
        return all;
    }

    private Map<String, String> plain() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return Optional.ofNullable(Json.read(Files.readString(file), new TypeReference<Map<String, String>>() {}))
                    .orElseThrow(() -> new IllegalStateException("nothing stands there"));
        } catch (IOException | IllegalStateException _) {
            log.warn("{} is damaged and was kept aside; connect again in the settings", file.getFileName());
            SafeFile.setAside(file);
            return Map.of();
        }
    }

    /// Shows no values: some are secrets.
    @Override
    public String toString() {
        return "connections in " + file;
    }
}
