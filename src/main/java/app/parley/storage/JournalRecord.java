package app.parley.storage;

import java.time.Instant;

/// An entry with its place in the journal.
///
/// @param position dense: 1, 2, 3 … in the order of the commits
public record JournalRecord(long position, Instant at, JournalEntry entry) {}
