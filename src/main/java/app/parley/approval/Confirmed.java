package app.parley.approval;

import app.parley.conversation.MessageId;

/// A customer's message whose answer a person sent just as it was drafted, and what the draft took it to be about.
public record Confirmed(MessageId message, Intent intent) {}
