package app.parley;

import app.parley.agent.Meter;
import app.parley.connector.doctor.Checks;
import app.parley.connector.doctor.Configuration;
import app.parley.connector.doctor.Doctor;
import app.parley.connector.doctor.Finding;
import app.parley.connector.doctor.Masking;
import app.parley.connector.doctor.Report;
import app.parley.connector.doctor.Result;
import app.parley.connector.doctor.Setup;
import app.parley.connector.doctor.State;
import app.parley.connector.doctor.Visit;
import app.parley.desk.settings.Service;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connections;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// One look at a workspace's set-up, as the environment and the settings give it. It reads only.
final class Examination {
    private final EngineOptions options;
    private final Map<String, String> environment;
    private final String publicUrl;
    private final Path folder;
    private final Connections connections;
    private final Map<String, String> ours;
    private final Masking masking;

    /// @param publicUrl "" if nobody told
    Examination(EngineOptions options, Map<String, String> environment, String publicUrl) {
        this.options = options;
        this.environment = environment;
        this.publicUrl = publicUrl;
        this.folder = options.folder(new Environment(environment));
        this.connections = options.connections(folder, environment);
        this.ours = new HashMap<>(connections.asVariables());
        ours.keySet().removeIf(name -> !name.startsWith("PARLEY_"));
        this.masking = new Masking(secrets());
    }

    private List<String> secrets() {
        return ours.entrySet().stream()
                .filter(each -> Configuration.isSecret(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// @param listener hears each result as soon as it is there
    List<Result> run(Consumer<Result> listener) {
        try {
            var visit = new Visit(setup(), InstantSource.system());
            return new Doctor(Checks.all(ours.getOrDefault("PARLEY_MODEL", ""), services())).examine(visit, listener);
        } catch (SettingsException e) {
            var results = List.of(
                    new Result(
                            "settings",
                            new Finding(State.FAIL, masking.withoutSecrets(String.valueOf(e.getMessage())))),
                    new Result("all else", new Finding(State.SKIP, "It waits for: settings.")));
            results.forEach(listener);
            return results;
        }
    }

    /// Token and model are looked at on their own; here they are only in the way.
    private Setup setup() {
        var others = new HashMap<>(environment);
        others.put("PARLEY_MODEL", "offline");
        others.put(Access.ACCESS_TOKEN.variable(), "unread");
        var settings = options.read(others);
        var known = new Environment(ours);
        return new Setup(
                folder,
                new InetSocketAddress(settings.bind(), settings.port()),
                new InetSocketAddress(settings.bind(), settings.webhookPort()),
                access(),
                secrets(),
                EngineOptions.graphAddress(known),
                EngineOptions.graphVersion(known),
                publicUrl.isEmpty()
                        ? ours.getOrDefault(Access.PUBLIC_URL.variable(), "").strip()
                        : publicUrl);
    }

    private Map<Access, String> access() {
        var access = new EnumMap<Access, String>(Access.class);
        for (var kind : Access.values()) {
            connections.find(kind).ifPresent(value -> access.put(kind, value.strip()));
        }
        return access;
    }

    private Map<String, Connection> services() {
        var known = new HashMap<String, Connection>();
        Outside.connections(connections, Meter.nobody()).forEach((service, connection) -> {
            if (service != Service.WHATSAPP) {
                known.put(service.name().toLowerCase(Locale.ROOT), connection);
            }
        });
        return known;
    }

    /// @throws java.nio.file.FileAlreadyExistsException rather than replace a file
    void write(Path file, String version, List<Result> results) throws IOException {
        var all = new HashMap<String, String>();
        for (var kind : Access.values()) {
            all.put(kind.variable(), "");
        }
        all.putAll(ours);
        all.put("PARLEY_WORKSPACE", folder.toString());
        new Report(masking, folder).write(file, version, results, Configuration.lines(all, masking));
    }
}
