package app.parley.agent;

import java.time.Duration;

/// A listener whose answers also cost what somebody here says they do.
public final class PricedListener implements Listener {
    private final Listener listener;
    private final String model;
    private final OwnPrices prices;

    /// @param model that listens, by its name
    public PricedListener(Listener listener, String model, OwnPrices prices) {
        this.listener = listener;
        this.model = model;
        this.prices = prices;
    }

    @Override
    public boolean canListen() {
        return listener.canListen();
    }

    @Override
    public ModelAnswer listen(byte[] recording, String mimeType, Duration timeout) throws ModelUnavailableException {
        return prices.priced(listener.listen(recording, mimeType, timeout), model);
    }
}
