/// Pictures of every screen in every state it was designed for, made without a display.
@org.jspecify.annotations.NullMarked
package app.parley.console.tour;
