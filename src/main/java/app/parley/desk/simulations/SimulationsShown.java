package app.parley.desk.simulations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything about runs.
///
/// @param runs those that are kept, newest first
/// @param underWay null while none is
/// @param failed whether the last one ended before its end because something went wrong
/// @param configured the name of the model that drafts for the customers
public record SimulationsShown(
        List<RunShown> runs, @Nullable UnderWay underWay, boolean failed, String configured) {
    public SimulationsShown {
        runs = List.copyOf(runs);
    }

    /// How far a run has come.
    ///
    /// @param played scenarios played so far, each time counted
    public record UnderWay(int played, int of, boolean ending) {}
}
