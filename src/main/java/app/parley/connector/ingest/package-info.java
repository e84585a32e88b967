/// The way in: raw deliveries kept first, then turned into messages, receipts and turns.
@org.jspecify.annotations.NullMarked
package app.parley.connector.ingest;
