package app.parley.knowledge.reader;

import app.parley.knowledge.KnowledgeItem;
import java.util.List;
import java.util.Set;

/// What a price list says.
///
/// @param products each with the line it begins on
/// @param columns those the file has
/// @param heads for each column what it stands under, as `price: PVP`
/// @param ignored heads of columns that are nothing we keep
/// @param problems lines that were left out
public record Catalogue(
        List<Product> products, Set<Column> columns, List<String> heads, List<String> ignored, List<LeftOut> problems) {
    public Catalogue {
        products = List.copyOf(products);
        columns = Set.copyOf(columns);
        heads = List.copyOf(heads);
        ignored = List.copyOf(ignored);
        problems = List.copyOf(problems);
    }

    /// @param line from 1
    public record Product(int line, KnowledgeItem item) {}
}
