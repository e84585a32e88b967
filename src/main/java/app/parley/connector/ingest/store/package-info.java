/// Keeps raw deliveries in the database.
@org.jspecify.annotations.NullMarked
package app.parley.connector.ingest.store;
