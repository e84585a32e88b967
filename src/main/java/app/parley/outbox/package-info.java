/// Messages we promised to send, until WhatsApp has accepted or refused them.
@org.jspecify.annotations.NullMarked
package app.parley.outbox;
