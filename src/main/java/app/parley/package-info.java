/// The program: its command line, and the engine that ties everything together.
@org.jspecify.annotations.NullMarked
package app.parley;
