package app.parley.agent.finding;

import app.parley.conversation.MessageId;
import java.time.Instant;

/// Something that was noticed.
///
/// @param message the evidence
/// @param confidence 0 to 1
/// @param at when the message was written; of a cart, since when it counts as left
public record Finding(MessageId message, FindingKind kind, double confidence, Instant at) {}
