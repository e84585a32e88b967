/// What our number may do at WhatsApp: how fast, how many people it may write to first, and what Meta has against
/// it.
@org.jspecify.annotations.NullMarked
package app.parley.outbox.standing;
