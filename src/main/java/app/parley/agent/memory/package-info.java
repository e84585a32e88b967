/// What agents remember of a contact: facts with their source, that people can correct and delete.
@org.jspecify.annotations.NullMarked
package app.parley.agent.memory;
