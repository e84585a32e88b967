/// A conversation as one reads and answers it: the thread, what waits in it, and the composer.
@org.jspecify.annotations.NullMarked
package app.parley.console.thread;
