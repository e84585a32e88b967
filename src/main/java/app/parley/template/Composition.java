package app.parley.template;

import java.util.List;

/// A template as a person wishes it, before Meta has seen it.
public record Composition(String name, String language, Category category, Wording wording) {

    /// Everything that Meta would refuse in it, field by field; empty if nothing.
    public List<Fault> faults() {
        return CompositionRules.faults(this);
    }
}
