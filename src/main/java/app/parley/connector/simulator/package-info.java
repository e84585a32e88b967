/// A Cloud API on loopback, and the customers of a small clothes shop.
@org.jspecify.annotations.NullMarked
package app.parley.connector.simulator;
