/// The frame around every screen: rail, status strip, palette, keys and notices.
@org.jspecify.annotations.NullMarked
package app.parley.console.shell;
