/// The agents: what each did, what it cost, and how far it may go alone.
@org.jspecify.annotations.NullMarked
package app.parley.console.agents;
