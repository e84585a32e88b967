package app.parley.connector.tunnel;

import app.parley.desk.connect.Tunnel;
import app.parley.desk.connect.Tunnel.Step;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// A named Cloudflare tunnel to a domain of the shop's own
/// (<https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/>). Its address is known to
/// Cloudflare alone.
public final class NamedTunnel {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final List<String> ELSEWHERE =
            List.of("C:/Program Files (x86)/cloudflared/cloudflared.exe", "/opt/homebrew/bin/cloudflared");
    private final String search;

    /// @param search folders of programs, as the variable `PATH` has them
    public NamedTunnel(String search) {
        this.search = search;
    }

    /// How far it is.
    public Tunnel look() {
        return Program.find("cloudflared", search, ELSEWHERE)
                .map(NamedTunnel::look)
                .orElseGet(() -> Tunnel.at(Step.MISSING));
    }

    private static Tunnel look(Program cloudflared) {
        var run = cloudflared.run(LOOK, "tunnel", "list", "--output", "json");
        if (!run.worked()) {
            return Tunnel.at(Step.SIGNED_OUT);
        }
        try {
            var all = new JsonMapper().readTree(run.said().replaceFirst("(?s)^[^\\[]*", ""));
            boolean runs = StreamSupport.stream(all.spliterator(), false)
                    .anyMatch(tunnel -> !tunnel.path("connections").isEmpty());
            return Tunnel.at(runs ? Step.OPEN : Step.CLOSED);
        } catch (JsonProcessingException _) {
            return Tunnel.at(Step.BROKEN);
        }
    }
}
