/// What the trigger agent notices in what customers write, read from the journal.
@org.jspecify.annotations.NullMarked
package app.parley.agent.finding;
