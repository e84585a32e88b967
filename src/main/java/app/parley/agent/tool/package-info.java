/// The tools that the conversation agent's model may ask for.
@org.jspecify.annotations.NullMarked
package app.parley.agent.tool;
