/// What the agents did, what it cost, and how far each may go alone.
@org.jspecify.annotations.NullMarked
package app.parley.desk.agents;
