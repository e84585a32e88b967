/// Reads chats that WhatsApp exported, and finds in them what was asked and answered.
@org.jspecify.annotations.NullMarked
package app.parley.knowledge.chat;
