package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.agent.WrappedModel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A model that may spend so much and no more. What has no known price spends all of it.
final class Ration extends WrappedModel {
    private final Consumer<ModelAnswer> bill;
    private @Nullable Long left;
    private boolean refused;

    /// @param left millionths of a US dollar; null if nobody limits it
    /// @param bill hears of every answer
    Ration(LanguageModel model, @Nullable Long left, Consumer<ModelAnswer> bill) {
        super(model);
        this.left = left;
        this.bill = bill;
    }

    boolean isSpent() {
        return left != null && left <= 0;
    }

    /// Whether it was asked for more than that.
    boolean hasRefused() {
        return refused;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        if (isSpent()) {
            refused = true;
            throw new ModelUnavailableException(Reason.QUOTA, "the day's budget is used up", null, null);
        }
        var answer = model.answer(request);
        bill.accept(answer);
        if (left != null) {
            left = answer.costMicros() == null ? 0 : left - answer.costMicros();
        }
        return answer;
    }
}
