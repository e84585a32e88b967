package app.parley.connector.tunnel;

import app.parley.desk.connect.Tunnel;
import app.parley.desk.connect.Tunnel.Step;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tailscale Funnel, which publishes a port of this computer under a name of its own, with a certificate
/// (<https://tailscale.com/kb/1223/funnel>).
public final class Funnel {
    private static final Duration LOOK = Duration.ofSeconds(8);
    private static final Duration OPEN = Duration.ofSeconds(20);
    private static final Pattern CONSENT = Pattern.compile("https://login\\.tailscale\\.com/[\\w./?=&%-]+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final List<String> ELSEWHERE =
            List.of("/Applications/Tailscale.app/Contents/MacOS/Tailscale", "C:/Program Files/Tailscale/tailscale.exe");
    private final JsonMapper json = new JsonMapper();
    private final String search;
    private final int port;

    /// @param search folders of programs, as the variable `PATH` has them
    /// @param port of our webhooks
    public Funnel(String search, int port) {
        this.search = search;
        this.port = port;
    }

    /// How far it is.
    public Tunnel look() {
        return program().map(this::look).orElseGet(() -> Tunnel.at(Step.MISSING));
    }

    private Optional<Program> program() {
        return Program.find("tailscale", search, ELSEWHERE);
    }

    private Tunnel look(Program tailscale) {
        var status = read(tailscale.run(LOOK, "status", "--json"));
        var host = status.path("Self")
                .path("DNSName")
                .asText()
                .replaceFirst("\\.$", "")
                .toLowerCase(Locale.ROOT);
        if (!status.path("BackendState").asText().equals("Running")
                || !NAME.matcher(host).matches()) {
            return Tunnel.at(Step.SIGNED_OUT);
        }
        var funnel = read(tailscale.run(LOOK, "funnel", "status", "--json"));
        var place = host + ":443";
        if (!funnel.path("AllowFunnel").path(place).asBoolean()) {
            return Tunnel.at(Step.CLOSED);
        }
        var proxy = funnel.path("Web")
                .path(place)
                .path("Handlers")
                .path("/")
                .path("Proxy")
                .asText();
        return proxy.endsWith(":" + port)
                ? new Tunnel(Step.OPEN, "https://" + host, null)
                : Tunnel.at(Step.LEADS_ELSEWHERE);
    }

    /// Publishes the webhooks' port, and nothing else.
    public Tunnel open() {
        return program().map(this::open).orElseGet(() -> Tunnel.at(Step.MISSING));
    }

    private Tunnel open(Program tailscale) {
        var run = tailscale.run(OPEN, "funnel", "--bg", String.valueOf(port));
        var consent = CONSENT.matcher(run.said());
        if (consent.find()) {
            return new Tunnel(Step.NOT_ALLOWED, null, consent.group());
        }
        if (run.said().toLowerCase(Locale.ROOT).contains("access denied")) {
            return Tunnel.at(Step.NO_RIGHT);
        }
        var now = look(tailscale);
        return now.step() == Step.CLOSED ? Tunnel.at(Step.BROKEN) : now;
    }

    private JsonNode read(Program.Run run) {
        if (!run.worked()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(run.said());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
