package app.parley.desk.inbox;

import java.time.Instant;
import java.util.UUID;

/// A conversation of the same contact with another number of ours.
///
/// @param state `open`, `with_person` or `closed`
public record OtherConversation(UUID id, String phoneNumberId, String state, Instant lastAt, long messages) {}
