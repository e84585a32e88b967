package app.parley.connector.relay;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/// X25519 keys as people copy them: 32 bytes in base64, without the frame that Java wants around them (RFC 8410).
public final class SealKey {
    static final int LENGTH = 32;
    private static final String ALGORITHM = "X25519";
    private static final byte[] PUBLIC_FRAME = HexFormat.of().parseHex("302a300506032b656e032100");
    private static final byte[] PRIVATE_FRAME = HexFormat.of().parseHex("302e020100300506032b656e04220420");
    private final PublicKey key;

    private SealKey(PublicKey key) {
        this.key = key;
    }

    /// A new pair.
    ///
    /// @param privateKey opens what is sealed to the public one
    public record Pair(String publicKey, String privateKey) {
        /// Shows no secret.
        @Override
        public String toString() {
            return "pair of " + publicKey;
        }
    }

    public static Pair newPair() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Pair(
                    text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static String text(byte[] framed) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(framed, framed.length - LENGTH, framed.length));
    }

    /// @throws IllegalArgumentException if it is no such key
    public static SealKey of(String base64) {
        return new SealKey(publicKey(bytes(base64)));
    }

    static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(framed(PUBLIC_FRAME, raw)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no X25519 key.", e);
        }
    }

    /// @throws IllegalArgumentException if it is no such key
    static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(framed(PRIVATE_FRAME, bytes(base64))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no X25519 key.", e);
        }
    }

    /// The public key is the base point (9) times the private one (RFC 7748 §6.1).
    static PublicKey publicOf(PrivateKey mine) {
        byte[] base = new byte[LENGTH];
        base[0] = 9;
        try {
            var agreement = KeyAgreement.getInstance(ALGORITHM);
            agreement.init(mine);
            agreement.doPhase(publicKey(base), true);
            return publicKey(agreement.generateSecret());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no X25519 key.", e);
        }
    }

    private static byte[] bytes(String base64) {
        byte[] raw = Base64.getDecoder().decode(base64.strip());
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("A key is 32 bytes in base64.");
        }
        return raw;
    }

    private static byte[] framed(byte[] frame, byte[] raw) {
        return ByteBuffer.allocate(frame.length + raw.length)
                .put(frame)
                .put(raw)
                .array();
    }

    static byte[] raw(PublicKey key) {
        byte[] framed = key.getEncoded();
        return Arrays.copyOfRange(framed, framed.length - LENGTH, framed.length);
    }

    PublicKey key() {
        return key;
    }
}
