package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells Meta's webhooks from everybody else's, by the signature over the raw bytes.
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int LENGTH = PREFIX.length() + 64;

    private final SecretKeySpec key;

    public WebhookSignature(String appSecret) {
        if (appSecret.isBlank()) throw new IllegalArgumentException("the app secret is empty");
        key = new SecretKeySpec(appSecret.getBytes(UTF_8), ALGORITHM);
    }

    /// Whether the header `X-Hub-Signature-256` was made from exactly these bytes with our app secret.
    /// Takes the same time wherever the first difference is.
    public boolean matches(byte[] body, @Nullable String header) {
        if (header == null || header.length() != LENGTH || !header.startsWith(PREFIX)) return false;
        for (int i = PREFIX.length(); i < LENGTH; i++) {
            if (!HexFormat.isHexDigit(header.charAt(i))) return false;
        }
        byte[] claimed = HexFormat.of().parseHex(header, PREFIX.length(), LENGTH);
        return MessageDigest.isEqual(hash(body), claimed);
    }

    /// The header Meta would send with these bytes.
    public String header(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(hash(body));
    }

    private byte[] hash(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSignature[secret hidden]";
    }
}
