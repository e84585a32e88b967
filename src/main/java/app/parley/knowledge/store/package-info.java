/// Keeps knowledge in the database.
@org.jspecify.annotations.NullMarked
package app.parley.knowledge.store;
