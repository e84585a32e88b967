/// Settings: who works here, what is connected, how far agents go, and how the window looks.
@org.jspecify.annotations.NullMarked
package app.parley.console.settings;
