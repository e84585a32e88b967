package app.parley.connector.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The customers of the shop, each in a play of their own.
final class Customers {

    private final Map<String, Play> plays = new LinkedHashMap<>();
    private boolean begun;

    Customers(List<Script> scripts, CustomerMessages messages, Alarm alarm, SimulatorSettings settings) {
        var pace = new Pace(settings.speed());
        for (var script : scripts) {
            plays.put(script.userId(), new Play(script, messages, alarm, pace, settings.seed()));
        }
    }

    static List<Script> scripts() {
        return WireJson.resource("customers.json", new TypeReference<>() {});
    }

    synchronized void begin() {
        if (!begun) {
            begun = true;
            plays.values().forEach(Play::begin);
        }
    }

    void hear(Sent sent) {
        var play = plays.get(sent.to().userId());
        if (play != null) {
            play.hear(sent);
        }
    }
}
