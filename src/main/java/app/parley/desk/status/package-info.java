/// How things stand, for the rail and the status strip; and the key that stops every agent.
@org.jspecify.annotations.NullMarked
package app.parley.desk.status;
