/// The agents that read along and say what they would do, their prompts and their limits.
@org.jspecify.annotations.NullMarked
package app.parley.agent;
