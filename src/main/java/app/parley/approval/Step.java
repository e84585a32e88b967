package app.parley.approval;

import org.jspecify.annotations.Nullable;

/// Where an agent stands on the ladder for one intent.
///
/// @param level that counts
/// @param own whether the intent has a level of its own, or the agent's
/// @param ceiling that nothing passes
/// @param last why it has a level of its own; null where that is not known
/// @param measure of what people decided
/// @param next what it has earned; null if nothing yet
public record Step(
        Intent intent,
        Autonomy level,
        boolean own,
        Autonomy ceiling,
        @Nullable LevelChange last,
        Measure measure,
        @Nullable Autonomy next) {}
