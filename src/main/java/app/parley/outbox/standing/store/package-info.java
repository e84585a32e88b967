/// Keeps the standing of our numbers.
@org.jspecify.annotations.NullMarked
package app.parley.outbox.standing.store;
