/// What agents remember of a contact: facts with their source, that people can correct and delete.
@NullMarked
package app.parley.agent.memory;

import org.jspecify.annotations.NullMarked;
