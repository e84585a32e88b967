/// When the business is open, what happens while it is not, and when nothing is begun.
@org.jspecify.annotations.NullMarked
package app.parley.settings.hours;
