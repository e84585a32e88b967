package app.parley.connector.whatsapp;

/// A file that was fetched whole.
///
/// @param sha256 of what was written, in hexadecimal
public record MediaContent(String mimeType, long size, String sha256) {}
