package app.parley.outbox.standing;

import java.util.Optional;

/// Asks WhatsApp what it lets our number do.
@FunctionalInterface
public interface NumberAccount {

    /// Empty if it cannot be learnt now.
    Optional<NumberStanding> look();
}
