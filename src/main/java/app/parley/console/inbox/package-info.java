/// The inbox: the conversations, the one that is open, and who it is with.
@org.jspecify.annotations.NullMarked
package app.parley.console.inbox;
