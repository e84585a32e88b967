package app.parley.connector.api;

/// Tells whether WhatsApp sent these bytes.
@FunctionalInterface
public interface SignatureCheck {

    /// @param body exactly as it came
    /// @param signature the header `X-Hub-Signature-256`
    boolean matches(byte[] body, String signature);
}
