package app.parley.connector.doctor;

import java.util.Optional;
import java.util.regex.Pattern;

/// Registers a number with the Cloud API (reference §4.4, codes 133000 to 133016).
final class Registration {
    private static final Pattern PIN = Pattern.compile("\\d{6}");
    private final Visit visit;

    Registration(Visit visit) {
        this.visit = visit;
    }

    /// Empty if it is registered now, or what is in the way and how to mend it.
    Optional<String> with(String pin) {
        if (!PIN.matcher(pin.strip()).matches()) {
            return Optional.of("The PIN has six digits.");
        }
        var reply = visit.register(pin.strip());
        return reply.isSuccess() ? Optional.empty() : Optional.of(why(reply));
    }

    private static String why(Reply reply) {
        if (reply instanceof Reply.Silent) {
            return Reply.UNREACHABLE;
        }
        return switch (reply.code()) {
            case 133005 -> "The six-digit PIN is wrong.";
            case 133006 -> "Verify the number first, by text message or call.";
            case 133008, 133009 -> "Too many wrong PINs. Wait before trying again.";
            case 133015 -> "This number was removed a moment ago. Wait five minutes.";
            case 133016 -> "This number was registered and removed too often. Wait up to 72 hours.";
            default ->
                "Meta does not register the number: do it in WhatsApp Manager, Phone numbers, or try again later.";
        };
    }
}
