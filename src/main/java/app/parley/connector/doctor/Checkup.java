package app.parley.connector.doctor;

import app.parley.connector.relay.RelayConnection;
import app.parley.connector.tunnel.Funnel;
import app.parley.connector.tunnel.NamedTunnel;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Examiner;
import app.parley.desk.connect.Looked;
import app.parley.desk.connect.Tunnel;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.storage.Resources;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The doctor's checks for somebody who connects a number in the window.
public final class Checkup implements Examiner {
    private static final int LONGEST = 2000;
    private static final String HUGE = "This is far too long.";
    private final Function<Map<Access, String>, Setup> setups;
    private final Map<String, Connection> services;
    private final Funnel funnel;
    private final NamedTunnel named;
    private final InstantSource clock;

    /// @param setups how Parley would be set up with that access
    /// @param services those that can be tried, by the name that chooses them
    /// @param funnel publishes the webhooks' port
    public Checkup(
            Function<Map<Access, String>, Setup> setups,
            Map<String, Connection> services,
            Funnel funnel,
            NamedTunnel named,
            InstantSource clock) {
        this.setups = setups;
        this.funnel = funnel;
        this.named = named;
        this.services = Map.copyOf(services);
        this.clock = clock;
    }

    /// What is as long as this was pasted by mistake, and is not even searched for.
    private static boolean isHuge(Map<Access, String> access) {
        return access.values().stream().anyMatch(value -> value.length() > LONGEST);
    }

    private Visit visit(Map<Access, String> access) {
        return new Visit(setups.apply(access), clock);
    }

    @Override
    public Looked look(Map<Access, String> access) {
        return isHuge(access) ? new Looked.Nothing(HUGE) : new Finder(visit(access)).look();
    }

    @Override
    public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
        if (isHuge(access)) {
            listener.accept(new CheckLine(ConnectionCheck.NAME, CheckLine.State.FAIL, HUGE));
            return;
        }
        new Doctor(Checks.ofWhatsApp(live, services))
                .examine(visit(access), result -> listener.accept(Finder.line(result)));
    }

    @Override
    public Map<String, String> mailboxFiles() {
        return Map.of("worker.js", mailbox("worker.js"), "wrangler.toml", mailbox("wrangler.toml"));
    }

    private static String mailbox(String name) {
        return Resources.text(RelayConnection.class, name);
    }

    @Override
    public Asked askForHistory(Map<Access, String> access) {
        if (isHuge(access)) {
            return new Asked.Refused(HUGE);
        }
        var visit = visit(access);
        for (var what : List.of("smb_app_state_sync", "history")) {
            var reply = visit.askPhone(what);
            if (!reply.isSuccess()) {
                return new Asked.Refused(why(reply));
            }
        }
        return new Asked.Coming();
    }

    @Override
    public Optional<String> register(Map<Access, String> access, String pin) {
        return isHuge(access) ? Optional.of(HUGE) : new Registration(visit(access)).with(pin);
    }

    @Override
    public Tunnel tunnel(Tunnel.Kind kind) {
        return switch (kind) {
            case TAILSCALE -> funnel.look();
            case CLOUDFLARE -> named.look();
        };
    }

    @Override
    public Tunnel openTunnel() {
        return funnel.open();
    }

    @Override
    public Optional<String> deliverHere(Map<Access, String> access) {
        return isHuge(access) ? Optional.of(HUGE) : new DeliverHere(visit(access)).arrange();
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Silent) {
            return Reply.UNREACHABLE;
        }
        if (reply.lacksPermission()) {
            return "The access token may not ask for this: make it anew with both WhatsApp permissions.";
        }
        return reply.code() == Reply.NO_CODE || reply.code() == 1 || reply.code() == 2
                ? "Meta is having trouble: try again in some minutes."
                : "Meta does not hand out this number's contacts and chats: it is not shared with the WhatsApp Business"
                        + " app, they were asked for before, or the signup is too long ago.";
    }
}
