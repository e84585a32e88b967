package app.parley.settings;

import java.util.UUID;

/// A caller's request that must have its effect once.
///
/// @param key the caller's own name for it
/// @param fingerprint equal for equal requests
public record Attempt(UUID keyId, String key, String fingerprint) {}
