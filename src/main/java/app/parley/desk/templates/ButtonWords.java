package app.parley.desk.templates;

import org.jspecify.annotations.Nullable;

/// A button under a template.
///
/// @param type Meta's word: `QUICK_REPLY`, `URL`, `PHONE_NUMBER`, or something newer
/// @param value the link or the number
public record ButtonWords(
        String type, String text, @Nullable String value) {}
