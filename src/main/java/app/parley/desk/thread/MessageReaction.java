package app.parley.desk.thread;

import java.time.Instant;

/// A reaction as it stands now on the message it is about. One that was taken back is not there.
public record MessageReaction(Writer by, String emoji, Instant at) {}
