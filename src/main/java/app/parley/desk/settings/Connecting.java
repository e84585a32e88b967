package app.parley.desk.settings;

import app.parley.desk.Typed;
import app.parley.desk.settings.AccessShown.Origin;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows, tries and keeps what connects the business to the outside.
public final class Connecting {
    private static final int LONGEST = 2000;
    private static final List<Access> WHATSAPP = List.of(
            Access.PHONE_NUMBER_ID,
            Access.BUSINESS_ACCOUNT_ID,
            Access.ACCESS_TOKEN,
            Access.APP_SECRET,
            Access.VERIFY_TOKEN);
    private static final List<Access> RELAY =
            List.of(Access.RELAY_URL, Access.RELAY_TOKEN, Access.RELAY_PRIVATE_KEY, Access.RELAY_SECRET);
    private final Connections connections;
    private final Map<Service, Connection> services;

    /// @param services how each can be tried
    public Connecting(Connections connections, Map<Service, Connection> services) {
        this.connections = connections;
        this.services = Map.copyOf(services);
    }

    ConnectionsShown shown() {
        return new ConnectionsShown(
                Arrays.stream(Access.values()).map(this::shown).toList(), connections.isWaiting());
    }

    private AccessShown shown(Access access) {
        var value = connections.find(access);
        var origin = connections.given(access).isPresent()
                ? Origin.ENVIRONMENT
                : value.isPresent() ? Origin.SETTINGS : Origin.NOWHERE;
        return new AccessShown(
                AccessField.of(access),
                access.isSecret(),
                origin,
                access.isSecret() ? "" : value.orElse(""),
                access.variable());
    }

    Trial test(Service service, List<AccessWish> wishes) {
        var trial = connection(service).test(with(typed(wishes)));
        return switch (trial) {
            case Connection.Trial.Works(var found, var concern) -> new Trial.Works(found, concern);
            case Connection.Trial.Fails(var why) -> new Trial.Fails(why);
        };
    }

    ModelsShown models(Service service, List<AccessWish> wishes) {
        return switch (connection(service).models(with(typed(wishes)))) {
            case Connection.Listed.Known(var ids) -> new ModelsShown(ids, "");
            case Connection.Listed.Unknown(var why) -> new ModelsShown(List.of(), why);
        };
    }

    Kept keep(List<AccessWish> wishes) {
        var typed = typed(wishes);
        var flaws = flaws(with(typed));
        for (var wish : typed.entrySet()) {
            if (wish.getValue().length() > LONGEST) {
                flaws.add(new Kept.Flaw(wish.getKey().name(), "This is far too long."));
            }
        }
        if (flaws.isEmpty()) {
            connections.keep(typed);
        }
        return Kept.of(flaws);
    }

    private List<Kept.Flaw> flaws(Map<Access, String> access) {
        var flaws = new ArrayList<Kept.Flaw>();
        if (WHATSAPP.stream().anyMatch(access::containsKey)) {
            flaws.addAll(flaws(Service.WHATSAPP, access));
        }
        if (RELAY.stream().anyMatch(access::containsKey)) {
            flaws.addAll(flaws(Service.RELAY, access));
        }
        switch (access.getOrDefault(Access.MODEL, "offline")) {
            case "offline" -> {} // needs nothing
            case "gemini" -> flaws.addAll(flaws(Service.GEMINI, access));
            case "openai" -> flaws.addAll(flaws(Service.OPENAI, access));
            default -> flaws.add(new Kept.Flaw(Access.MODEL.name(), "Choose one of the models."));
        }
        return flaws;
    }

    private List<Kept.Flaw> flaws(Service service, Map<Access, String> access) {
        return connection(service).flaws(access).stream()
                .map(flaw -> new Kept.Flaw(flaw.access().name(), flaw.why()))
                .toList();
    }

    private Connection connection(Service service) {
        var connection = services.get(service);
        if (connection == null) {
            throw new IllegalStateException("nobody can try " + service);
        }
        return connection;
    }

    /// What would count if this were kept, for whoever asks outside. It holds secrets.
    public Map<Access, String> access(List<AccessWish> wishes) {
        return with(typed(wishes));
    }

    /// Whether a number is connected, and this engine works with what is kept.
    public boolean isLive() {
        return !connections.isWaiting()
                && connections.find(Access.PHONE_NUMBER_ID).isPresent()
                && connections.find(Access.ACCESS_TOKEN).isPresent();
    }

    private static Map<Access, String> typed(List<AccessWish> wishes) {
        var typed = new EnumMap<Access, String>(Access.class);
        for (var wish : wishes) {
            typed.put(wish.field().access(), Typed.clean(wish.text()).strip());
        }
        return typed;
    }

    /// What would count: the environment, then what was typed, then what is kept.
    private Map<Access, String> with(Map<Access, String> typed) {
        var all = new EnumMap<Access, String>(Access.class);
        for (var access : Access.values()) {
            connections.find(access).ifPresent(value -> all.put(access, value));
            if (connections.given(access).isEmpty() && typed.containsKey(access)) {
                all.put(access, typed.get(access));
            }
        }
        all.values().removeAll(Set.of(""));
        return all;
    }
}
