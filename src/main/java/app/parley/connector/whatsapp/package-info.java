/// Meta's Cloud API: its client and what its webhooks say.
@org.jspecify.annotations.NullMarked
package app.parley.connector.whatsapp;
