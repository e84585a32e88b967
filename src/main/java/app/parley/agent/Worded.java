package app.parley.agent;

import java.util.List;

/// What came of the wish for words.
public sealed interface Worded {

    /// @param variants at least one; what the gate has nothing against comes first
    record Some(List<Variant> variants) implements Worded {
        public Some {
            variants = List.copyOf(variants);
        }
    }

    /// @param why a sentence for the operator
    record None(String why) implements Worded {}
}
