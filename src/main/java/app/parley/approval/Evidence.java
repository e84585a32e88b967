package app.parley.approval;

/// Something the business said or knows that supports a draft.
///
/// @param source where it stands, as `product 0198… "Blue jacket"`
/// @param quote the words themselves
public record Evidence(String source, String quote) {}
