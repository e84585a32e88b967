package app.parley.agent;

import java.util.List;

/// One wording of a text, for a person to choose from. It goes nowhere by itself.
///
/// @param difference what sets it apart from the others, in a few words; "" where nobody said
/// @param objections what the gate has against it, in plain words; empty if nothing
public record Variant(String difference, String text, List<String> objections) {
    public Variant {
        objections = List.copyOf(objections);
    }
}
