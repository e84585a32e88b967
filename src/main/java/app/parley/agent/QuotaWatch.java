package app.parley.agent;

import app.parley.agent.ModelUnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A model whose limits are learnt as we run into them. Once a day's limit is reached nobody asks it again before the
/// time it named, because each try would be refused.
public final class QuotaWatch extends WrappedModel {
    private final Quotas quotas;
    private final InstantSource clock;
    private final AtomicReference<Instant> usedUpUntil = new AtomicReference<>(Instant.MIN);

    public QuotaWatch(LanguageModel model, Quotas quotas, InstantSource clock) {
        super(model);
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        var now = clock.instant();
        var until = usedUpUntil.get();
        if (until.isAfter(now)) {
            throw new ModelUnavailableException(
                    Reason.QUOTA, name() + "'s quota is used up", Duration.between(now, until), null);
        }
        try {
            return model.answer(request);
        } catch (ModelUnavailableException e) {
            quotas.learn(name(), e.limits());
            e.retryAfter()
                    .filter(_ -> e.isForLong())
                    .ifPresent(wait -> usedUpUntil.set(clock.instant().plus(wait)));
            throw e;
        }
    }
}
