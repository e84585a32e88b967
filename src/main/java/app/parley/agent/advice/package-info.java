/// What the analytics and the campaign agent say to the people who work here: proposals, with numbers from queries.
@org.jspecify.annotations.NullMarked
package app.parley.agent.advice;
