package app.parley.template;

import java.util.List;
import java.util.regex.Pattern;

/// A template as a person wishes it, before Meta has seen it.
public record Composition(String name, String language, Category category, Wording wording) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Za-z0-9]{2,4})?");

    /// Whether Meta would take it for a language's code, as `es` or `pt_BR`.
    public static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    /// Everything that Meta would refuse in it, field by field; empty if nothing.
    public List<Fault> faults() {
        return CompositionRules.faults(this);
    }
}
