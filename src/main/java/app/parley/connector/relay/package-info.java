/// The mailbox on the public internet: `parley relay` keeps what Meta delivers, and the engine's receiver fetches it.
@org.jspecify.annotations.NullMarked
package app.parley.connector.relay;
