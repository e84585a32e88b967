package app.parley.desk.wording;

import java.util.List;

/// One wording.
///
/// @param difference what sets it apart from the others; "" where nobody said
/// @param objections what the gate has against it, in plain words; empty if nothing
public record WordingShown(String difference, String text, List<String> objections) {
    public WordingShown {
        objections = List.copyOf(objections);
    }
}
