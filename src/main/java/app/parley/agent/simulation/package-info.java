/// Scripted customers, what must hold once they have written, and how a set-up did with them.
@org.jspecify.annotations.NullMarked
package app.parley.agent.simulation;
