/// Scripted customers and attackers, played against the business as it is set up.
@org.jspecify.annotations.NullMarked
package app.parley.console.simulations;
