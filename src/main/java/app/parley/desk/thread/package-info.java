/// What a thread consists of, for every screen that shows messages.
@org.jspecify.annotations.NullMarked
package app.parley.desk.thread;
