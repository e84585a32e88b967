package app.parley.desk.knowledge;

import java.util.List;

/// What agents would find about a question.
///
/// @param passages the surest first
public record Tested(String question, List<PassageShown> passages) {
    public Tested {
        passages = List.copyOf(passages);
    }
}
