package app.parley.knowledge.reader;

import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.util.List;

/// One line of a catalogue, read and found right.
///
/// @param item with this line's price and stock, and without variants
/// @param variants those this line speaks of: none, one, or several that share its price
record Line(int number, KnowledgeItem item, List<Variant> variants) {
    String name() {
        return String.valueOf(item.name());
    }
}
