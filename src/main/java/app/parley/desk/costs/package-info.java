/// What was spent on messages and models, the prices it is counted by, and what a month would cost.
@org.jspecify.annotations.NullMarked
package app.parley.desk.costs;
