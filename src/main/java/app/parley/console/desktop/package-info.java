/// What the system shows of the program outside of its window: tray, badge, notifications, a sound.
@org.jspecify.annotations.NullMarked
package app.parley.console.desktop;
