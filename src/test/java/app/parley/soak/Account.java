package app.parley.soak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The WhatsApp account of these tests, and its signature.
public final class Account {
    public static final String NUMBER = "106540352242922";
    public static final String BUSINESS = "102290129340398";
    public static final String DISPLAY = "15550783881";
    public static final String TOKEN = "EAAsoak";
    public static final String SECRET = "soak-app-secret";
    public static final String API_KEY = "soak-api-key-0123456789";

    private Account() {}

    /// As Meta signs a webhook's body.
    public static String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
