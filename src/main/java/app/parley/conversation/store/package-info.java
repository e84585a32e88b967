/// Keeps conversations and messages in the database.
@org.jspecify.annotations.NullMarked
package app.parley.conversation.store;
