/// The first start: who you are, your language, and which door you take.
@org.jspecify.annotations.NullMarked
package app.parley.console.welcome;
