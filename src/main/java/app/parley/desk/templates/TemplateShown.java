package app.parley.desk.templates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as it stands at Meta.
///
/// @param words with all its variables
/// @param category what it counts as now, also words newer than this program
/// @param coming what Meta will make of its category, from `comingAt` on
/// @param status as `approved`, `pending`, `paused`
/// @param reason Meta's word for why it was rejected
/// @param quality Meta's word, as `GREEN`
/// @param file what stands above the text in the place of words, as `IMAGE`
/// @param editable whether Meta lets it be changed now
/// @param sent how many went out, by our own receipts
/// @param replied how many were answered within three days
public record TemplateShown(
        UUID id,
        TemplateWords words,
        String category,
        @Nullable String coming,
        @Nullable Instant comingAt,
        String status,
        @Nullable String reason,
        @Nullable String quality,
        @Nullable String file,
        boolean editable,
        long sent,
        long delivered,
        long read,
        long replied) {}
