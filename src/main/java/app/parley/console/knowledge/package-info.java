/// The screen of what the business knows.
@org.jspecify.annotations.NullMarked
package app.parley.console.knowledge;
