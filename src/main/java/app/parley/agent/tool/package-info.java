/// The tools that the conversation agent's model may ask for.
@NullMarked
package app.parley.agent.tool;

import org.jspecify.annotations.NullMarked;
