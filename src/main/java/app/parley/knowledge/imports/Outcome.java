package app.parley.knowledge.imports;

import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.reader.LeftOut;
import java.util.List;

/// What became of a file.
///
/// @param found products, texts or answers
/// @param same found as they were known already
/// @param removed parts of a text that has become shorter
/// @param notes how the file was understood, a line each
/// @param problems what was left out
/// @param answers what a chat led to, whatever became of it before; none of other files
public record Outcome(
        ImportKind kind,
        int found,
        int added,
        int changed,
        int same,
        int removed,
        List<String> notes,
        List<LeftOut> problems,
        List<SuggestionId> answers) {
    public Outcome {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
    }

    /// Whether anything in the file was of use.
    public boolean isSomething() {
        return added + changed + same > 0;
    }
}
