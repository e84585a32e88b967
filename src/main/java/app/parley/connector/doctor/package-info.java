/// Looks for what is wrong with a set-up, one check at a time, and says in plain words how to mend it.
@org.jspecify.annotations.NullMarked
package app.parley.connector.doctor;
