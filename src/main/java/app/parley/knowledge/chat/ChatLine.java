package app.parley.knowledge.chat;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A message of an exported chat.
///
/// @param who as the exporting phone called the sender
/// @param at by that phone's clock and time zone, which the export does not tell
/// @param text "" where only a file was sent; its lines are parted by `\n`
/// @param attachment the file's bare name; "" where one was left out of the export, null where there was none
public record ChatLine(
        String who, LocalDateTime at, String text, @Nullable String attachment) {}
