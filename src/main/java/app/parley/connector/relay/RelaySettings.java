package app.parley.connector.relay;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where the engine fetches its mail.
///
/// @param url of the relay, without a path of the protocol
/// @param token opens our mailbox
/// @param privateKey opens what is sealed to us; null if nothing is
/// @param secret signs what a relay with a shared app hands on; null where Meta's own signature comes through
public record RelaySettings(
        URI url,
        String token,
        @Nullable String privateKey,
        @Nullable String secret) {

    private static final String NO_ADDRESS = "Enter the mailbox's address, as https://mail.example.org.";

    /// The settings as they were typed.
    ///
    /// @throws IllegalArgumentException with a sentence that says what is wrong and repeats nothing
    public static RelaySettings of(String url, String token, @Nullable String privateKey, @Nullable String secret) {
        return new RelaySettings(address(url), token.strip(), privateKey, secret);
    }

    /// @throws IllegalArgumentException with a sentence that says what is wrong and repeats nothing
    public RelaySettings {
        checkAddress(url);
        checkToken(token);
        if (privateKey != null) {
            new SealedMail(privateKey);
        }
    }

    static URI address(String typed) {
        try {
            var url = new URI(typed.strip());
            checkAddress(url);
            return url;
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException(NO_ADDRESS);
        }
    }

    private static void checkAddress(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme();
        var host = url.getHost() == null ? "" : url.getHost();
        if (host.isEmpty() || url.getRawUserInfo() != null || url.getRawQuery() != null) {
            throw new IllegalArgumentException(NO_ADDRESS);
        }
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        if (!scheme.equals("https") && !(scheme.equals("http") && here)) {
            throw new IllegalArgumentException(
                    "The mailbox's address must begin with https, or the token can be read.");
        }
    }

    static void checkToken(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("The mailbox's token is missing.");
        }
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "mailbox at " + url.getHost();
    }
}
