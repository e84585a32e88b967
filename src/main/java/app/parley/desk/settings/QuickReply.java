package app.parley.desk.settings;

/// An answer that is often given, found by a short word after `/`.
///
/// @param word without the slash and without blanks
/// @param text `{name}` stands for the contact's name
public record QuickReply(String word, String text) {}
