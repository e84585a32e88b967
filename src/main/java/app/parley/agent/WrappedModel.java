package app.parley.agent;

/// A model around another: it is what that is, but for how it answers.
public abstract class WrappedModel implements LanguageModel {
    protected final LanguageModel model;

    protected WrappedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public final String name() {
        return model.name();
    }

    @Override
    public final void prepare() {
        model.prepare();
    }

    @Override
    public final boolean writes() {
        return model.writes();
    }

    @Override
    public final boolean canSee() {
        return model.canSee();
    }

    @Override
    public final boolean isPriced() {
        return model.isPriced();
    }
}
