package app.parley.template;

import org.jspecify.annotations.Nullable;

/// A template as Meta lists it.
///
/// @param whatsappId Meta's id of it, an opaque string
/// @param language exactly: `es` is not `es_ES`
/// @param rejectedReason Meta's word for why it was rejected, as `PROMOTIONAL`
/// @param quality Meta's word: `GREEN`, `YELLOW`, `RED`, `UNKNOWN`, or something newer
/// @param correctCategory what Meta will make of its category soon
public record Listing(
        String whatsappId,
        String name,
        String language,
        Category category,
        Status status,
        Wording wording,
        @Nullable String rejectedReason,
        @Nullable String quality,
        @Nullable Category correctCategory) {
    Listing with(Status now, @Nullable String why) {
        return new Listing(whatsappId, name, language, category, now, wording, why, quality, correctCategory);
    }

    Listing with(String newQuality) {
        return new Listing(
                whatsappId, name, language, category, status, wording, rejectedReason, newQuality, correctCategory);
    }

    Listing with(Category now) {
        return new Listing(whatsappId, name, language, now, status, wording, rejectedReason, quality, null);
    }
}
