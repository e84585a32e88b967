package app.parley.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps suggested entries.
public interface SuggestionStore {

    /// Remembers who asked, once.
    void asked(SuggestionId id, Asker asker);

    /// What any of these asked, whatever became of it.
    List<Suggestion> askedBy(Collection<Asker> askers);

    /// Removes the suggestion and who asked it; no entry that it became.
    void remove(SuggestionId id);

    /// @param likeness by what its question is the same as another; no two have the same
    void add(Suggestion suggestion, String likeness);

    /// Puts the new state in the place of the old one, which must be there.
    void change(Suggestion suggestion, String likeness);

    Optional<Suggestion> find(SuggestionId id);

    Optional<Suggestion> like(String likeness);

    /// How many are in that state.
    long count(Suggestion.State state);

    /// The suggestions after the given one, by id.
    List<Suggestion> list(Suggestion.@Nullable State state, @Nullable SuggestionId after, int limit);
}
