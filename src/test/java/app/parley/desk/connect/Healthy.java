package app.parley.desk.connect;

import app.parley.settings.Access;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds one number of one account, and nothing wrong.
public class Healthy implements Examiner {
    @Override
    public Looked look(Map<Access, String> access) {
        var number = new AccountNumber("106540352242922", "+34 986 555 010", "Casa Lúa", false, false);
        return new Looked.Found(
                List.of(new Account("102290129340398", "Casa Lúa", List.of(number))),
                List.of(new CheckLine("token's end", CheckLine.State.OK, "It never expires.")));
    }

    @Override
    public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
        listener.accept(new CheckLine("access token", CheckLine.State.OK, "Meta accepts it."));
    }

    @Override
    public Map<String, String> mailboxFiles() {
        return Map.of("worker.js", "the mailbox", "wrangler.toml", "its name");
    }

    @Override
    public Tunnel tunnel(Tunnel.Kind kind) {
        return Tunnel.at(Tunnel.Step.MISSING);
    }

    @Override
    public Optional<String> register(Map<Access, String> access, String pin) {
        return Optional.empty();
    }

    @Override
    public Tunnel openTunnel() {
        return Tunnel.at(Tunnel.Step.MISSING);
    }

    @Override
    public Optional<String> deliverHere(Map<Access, String> access) {
        return Optional.empty();
    }

    @Override
    public Asked askForHistory(Map<Access, String> access) {
        return new Asked.Coming();
    }
}
