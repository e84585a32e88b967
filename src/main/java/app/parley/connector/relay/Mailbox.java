package app.parley.connector.relay;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One shop's place in a relay.
///
/// @param name as the webhook's path has it; "" for the only one
/// @param verifyToken what Meta shows when the webhook is set up
/// @param tokenHash SHA-256 of the token that opens it, in hexadecimal
/// @param quota bytes it may hold
/// @param keep how long it holds what nobody fetches
/// @param publicKey the shop's X25519 key, to which bodies are sealed; null to keep them as they came
/// @param secret signs anew what is split off a shared app's deliveries; null where the shop has an app of its own
/// @param accounts ids of business accounts and numbers whose deliveries are for this shop
public record Mailbox(
        String name,
        String verifyToken,
        String tokenHash,
        long quota,
        Duration keep,
        @Nullable SealKey publicKey,
        @Nullable String secret,
        Set<String> accounts) {

    public Mailbox {
        accounts = Set.copyOf(accounts);
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return name.isEmpty() ? "the mailbox" : "mailbox " + name;
    }
}
