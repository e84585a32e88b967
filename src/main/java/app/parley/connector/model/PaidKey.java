package app.parley.connector.model;

import app.parley.settings.Access;
import app.parley.settings.Connection.Flaw;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a key of Google's may be used for real customers. What is sent with a free one may be read by people at
/// Google and used for training, and nobody in the European Economic Area may use one for customers (Gemini API
/// Additional Terms of Service, "Unpaid Services").
final class PaidKey {
    private static final String UNSTATED =
            "With a real number the key must be a paid one: Google may use for training what is sent with a free one. State"
                    + " that it is paid, or choose a local model or none.";

    private PaidKey() {}

    /// @param address of the model's server; null for Google's own
    /// @param key which one is used there
    static Optional<Flaw> flaw(@Nullable String address, Access key, Map<Access, String> access) {
        boolean matters = GeminiSettings.isGoogles(address)
                && !access.getOrDefault(key, "").isBlank()
                && !access.getOrDefault(Access.PHONE_NUMBER_ID, "").isBlank()
                && !access.getOrDefault(Access.ACCESS_TOKEN, "").isBlank();
        return !matters || GeminiSettings.isPaid(access.get(Access.GEMINI_PAID))
                ? Optional.empty()
                : Optional.of(new Flaw(Access.GEMINI_PAID, UNSTATED));
    }
}
