/// Keeps promised messages in the database.
@org.jspecify.annotations.NullMarked
package app.parley.outbox.store;
