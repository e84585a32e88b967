package app.parley.desk.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of ours that WhatsApp has not taken yet.
///
/// @param why the key of a reason as `recipient_pace` or `a_person` (then somebody has to say whether it arrived); null
///     if it only waits its turn
/// @param until when it is tried next
/// @param undo whether it can still be taken back
public record MessageWait(@Nullable String why, Instant until, boolean undo) {}
