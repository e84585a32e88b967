package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.WrappedModel;
import app.parley.agent.simulation.Call;
import java.util.ArrayList;
import java.util.List;

/// A model that counts what is asked of it.
final class MeteredModel extends WrappedModel {
    private final List<Call> calls = new ArrayList<>();

    MeteredModel(LanguageModel model) {
        super(model);
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        try {
            var answer = model.answer(request);
            calls.add(new Call(true, answer.costMicros()));
            return answer;
        } catch (ModelUnavailableException e) {
            calls.add(new Call(false, null));
            throw e;
        }
    }

    /// The calls since this was last asked.
    List<Call> taken() {
        var taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }
}
