package app.parley.desk.connect;

/// A file of the free mailbox.
public record MailboxFile(String name, String text) {}
