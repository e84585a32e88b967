package app.parley.agent;

/// A limit, and how much of it is used by whoever asks here; calls of other programs with the same key are not known.
public record Quota(QuotaLimit limit, long used) {}
