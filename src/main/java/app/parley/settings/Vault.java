package app.parley.settings;

import app.parley.storage.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Secrets in a file of the workspace, each encrypted. The key lies elsewhere, readable by its owner alone, so that a
/// copied or shared workspace gives nothing away.
public final class Vault implements Secrets {
    private static final Logger log = LoggerFactory.getLogger(Vault.class);
    private final Path file;
    private final VaultKey key;

    /// @param sealed by name
    private record Kept(int version, Map<String, String> sealed) {
        Kept {
            if (version != 1 || sealed == null) {
                throw new IllegalStateException("not a vault of ours");
            }
        }
    }

    /// @param file made when there is something to keep
    /// @param keyFile outside the workspace; made with it
    public Vault(Path file, Path keyFile) {
        this.file = file;
        this.key = new VaultKey(keyFile);
    }

    @Override
    public synchronized Optional<String> read(String name) {
        var sealed = kept().get(name);
        if (sealed == null) {
            return Optional.empty();
        }
        var opened = key.open(sealed, name);
        if (opened.isEmpty()) {
            log.warn("{} cannot be read with the key of this machine; enter it again", name);
        }
        return opened;
    }

    @Override
    public synchronized void keep(Map<String, String> secrets) {
        try {
            var all = new TreeMap<>(kept());
            for (var secret : secrets.entrySet()) {
                if (secret.getValue().isEmpty()) {
                    all.remove(secret.getKey());
                } else {
                    all.put(secret.getKey(), key.seal(secret.getValue(), secret.getKey()));
                }
            }
            SafeFile.write(file, Json.text(new Kept(1, all)));
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets cannot be kept in " + file, e);
        }
    }

    /// A file that nobody can read is kept aside, and a new one begun.
    private Map<String, String> kept() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return Optional.ofNullable(Json.read(Files.readString(file), Kept.class))
                    .orElseThrow(() -> new IllegalStateException("nothing stands there"))
                    .sealed();
        } catch (IOException | IllegalStateException _) {
            log.warn("{} is damaged and was kept aside; enter the secrets again", file.getFileName());
            SafeFile.setAside(file);
            return Map.of();
        }
    }
}
