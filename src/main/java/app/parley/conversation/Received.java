package app.parley.conversation;

/// What came of an incoming message.
///
/// @param conversation as it is now
/// @param overtakesDrafts an open draft has not read this
/// @param startsTurn an agent should look at it
public record Received(Message message, Conversation conversation, boolean overtakesDrafts, boolean startsTurn) {}
