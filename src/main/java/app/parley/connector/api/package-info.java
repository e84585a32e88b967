/// The HTTP doors: webhooks on one port, the API on the other.
@org.jspecify.annotations.NullMarked
package app.parley.connector.api;
