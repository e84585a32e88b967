package app.parley.connector.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals a body so that only the shop can read it, and opens it there. Each has a key of its own: X25519 with a
/// key that is used once, HKDF-SHA256 (RFC 5869), AES-256-GCM. Layout: one byte 1, the 32 bytes of the single-use
/// public key, then what GCM gives.
final class Seal {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + SealKey.LENGTH;
    private static final int TAG_BITS = 128;
    private static final byte[] INFO = "parley relay 1".getBytes(StandardCharsets.US_ASCII);

    /// The key is used once, so its nonce may stay the same.
    private static final byte[] NONCE = new byte[12];

    private Seal() {}

    static byte[] seal(byte[] plain, SealKey to) {
        try {
            var once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            byte[] onceRaw = SealKey.raw(once.getPublic());
            var key = key(once.getPrivate(), to.key(), onceRaw, SealKey.raw(to.key()));
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key).doFinal(plain);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(VERSION)
                    .put(onceRaw)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    /// @param ours the public key that belongs to `mine`
    /// @throws IllegalArgumentException if it was not sealed to us, or was changed since
    static byte[] open(byte[] sealed, PrivateKey mine, PublicKey ours) {
        if (sealed.length < HEAD || sealed[0] != VERSION) {
            throw new IllegalArgumentException("not sealed in a way we know");
        }
        byte[] onceRaw = Arrays.copyOfRange(sealed, 1, HEAD);
        try {
            var key = key(mine, SealKey.publicKey(onceRaw), onceRaw, SealKey.raw(ours));
            return cipher(Cipher.DECRYPT_MODE, key).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed to our key", e);
        }
    }

    private static SecretKey key(PrivateKey mine, PublicKey theirs, byte[] once, byte[] ours)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        byte[] salt = ByteBuffer.allocate(once.length + ours.length)
                .put(once)
                .put(ours)
                .array();
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addSalt(salt)
                                .addIKM(agreement.generateSecret())
                                .thenExpand(INFO, 32));
    }

    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
        return cipher;
    }
}
