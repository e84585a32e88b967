package app.parley.template;

/// A template as a person wishes it, before Meta has seen it. It may be faulty: [CompositionRules] says where.
public record Composition(String name, String language, Category category, Wording wording) {}
