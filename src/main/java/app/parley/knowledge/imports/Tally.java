package app.parley.knowledge.imports;

import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.reader.LeftOut;
import java.util.ArrayList;
import java.util.List;

/// Counts what becomes of a file while it is taken in.
final class Tally {
    final List<String> notes = new ArrayList<>();
    final List<LeftOut> problems = new ArrayList<>();
    final List<SuggestionId> answers = new ArrayList<>();
    int added;
    int changed;
    int same;
    int removed;

    Outcome of(ImportKind kind) {
        return new Outcome(kind, added + changed + same, added, changed, same, removed, notes, problems, answers);
    }
}
