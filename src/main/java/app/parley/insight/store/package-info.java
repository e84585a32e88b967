/// Keeps charges and rate cards in the database.
@org.jspecify.annotations.NullMarked
package app.parley.insight.store;
