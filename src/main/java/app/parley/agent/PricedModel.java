package app.parley.agent;

/// A model whose answers also cost what somebody here says they do.
public final class PricedModel extends WrappedModel {
    private final OwnPrices prices;

    public PricedModel(LanguageModel model, OwnPrices prices) {
        super(model);
        this.prices = prices;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        return prices.priced(model.answer(request), model.name());
    }
}
