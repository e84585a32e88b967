package app.parley.console.simulations;

import app.parley.desk.simulations.TalkShown;
import org.jspecify.annotations.Nullable;

/// A line of the list.
///
/// @param other how the run beside it went, where that differs; null while nothing is held against it
record TalkLine(TalkShown talk, @Nullable TalkShown other) {}
