/// Keeps agents and their turns in the database.
@org.jspecify.annotations.NullMarked
package app.parley.agent.store;
