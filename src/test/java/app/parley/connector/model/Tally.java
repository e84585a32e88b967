package app.parley.connector.model;

import app.parley.agent.Meter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes down what it hears of.
final class Tally implements Meter {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Integer> tokens = new CopyOnWriteArrayList<>();

    @Override
    public void asked(String model) {
        asked.add(model);
    }

    @Override
    public void answered(String model, int prompt) {
        tokens.add(prompt);
    }
}
