package app.parley.desk.connect;

/// A phone number of a business account.
///
/// @param shown as people write it
/// @param name that customers see; a stranger's words
/// @param test one of Meta's own, which reaches five recipients
/// @param onPhone the WhatsApp Business app uses it too
public record AccountNumber(String id, String shown, String name, boolean test, boolean onPhone) {}
