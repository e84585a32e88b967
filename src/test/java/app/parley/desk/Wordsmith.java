package app.parley.desk;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A model that says what a test wants; or cannot write, or does not answer.
public final class Wordsmith implements LanguageModel {
    public final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    public volatile boolean writes = true;
    public volatile boolean broken;
    public volatile String says = "";

    /// Says these from now on, each as different as its number.
    public void offers(String... texts) {
        says = Arrays.stream(texts)
                .map(text -> "{\"difference\":\"like " + text.length() + "\",\"text\":\"" + text + "\"}")
                .collect(Collectors.joining(",", "{\"variants\":[", "]}"));
    }

    @Override
    public String name() {
        return "wordsmith";
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        asked.add(request);
        if (broken) {
            throw new ModelUnavailableException(
                    ModelUnavailableException.Reason.UNREACHABLE, "the model cannot be reached", null, null);
        }
        return new ModelAnswer(says, name(), 30, 20, 90L, Duration.ofMillis(5));
    }
}
