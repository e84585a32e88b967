package app.parley.desk;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A model that puts words into another language, as far as anybody can tell; or cannot write, or does not answer.
public final class Translator implements LanguageModel {
    public final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    public volatile boolean writes;
    public volatile boolean broken;
    public volatile ModelUnavailableException trouble =
            new ModelUnavailableException(Reason.UNREACHABLE, "the model cannot be reached", null, null);
    public volatile String says = "";

    @Override
    public String name() {
        return "translator";
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        asked.add(request);
        if (broken) {
            throw trouble;
        }
        var words = request.thread().getLast().text();
        return new ModelAnswer(
                says.isEmpty() ? "{\"text\":\"In English: " + words.replace("\"", "'") + "\"}" : says,
                name(),
                20,
                10,
                70L,
                Duration.ofMillis(4));
    }
}
