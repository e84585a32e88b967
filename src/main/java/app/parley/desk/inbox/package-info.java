/// Conversations: what the inbox screen may ask and wish.
@org.jspecify.annotations.NullMarked
package app.parley.desk.inbox;
