package app.parley.outbox;

import java.time.Duration;

/// What came of one attempt to send.
public sealed interface Delivery {

    /// WhatsApp took it and named it.
    record Accepted(String whatsappId) implements Delivery {}

    /// Not now: it certainly was not taken, and may go again after the delay.
    record TryAgain(Duration after, Failure why) implements Delivery {}

    /// Never: it certainly was not taken and repeating it would not help.
    record Refused(Failure why) implements Delivery {}

    /// Nothing may be sent from this account until a person has acted (token, payment, lock).
    record AccountStopped(Failure why) implements Delivery {}

    /// Written out, but no answer came. It is not repeated on a guess: a receipt will tell.
    record Unknown(String why) implements Delivery {}
}
