package app.parley.connector.whatsapp;

import org.jspecify.annotations.Nullable;

/// An error that Meta attached to a message, as it came.
///
/// @param code 0 where there is none
public record ErrorNote(
        int code, @Nullable String title, @Nullable String details) {}
