/// The JavaFX window: what a person sees of the engine, through its desks.
@org.jspecify.annotations.NullMarked
package app.parley.console;
