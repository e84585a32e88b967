package app.parley.agent;

/// A model whose answers also cost what somebody here says they do.
public final class PricedModel implements LanguageModel {
    private final LanguageModel model;
    private final OwnPrices prices;

    public PricedModel(LanguageModel model, OwnPrices prices) {
        this.model = model;
        this.prices = prices;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public void prepare() {
        model.prepare();
    }

    @Override
    public boolean writes() {
        return model.writes();
    }

    @Override
    public boolean isPriced() {
        return model.isPriced();
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        return prices.priced(model.answer(request), model.name());
    }
}
