package app.parley.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of a vault: AES-256 in GCM, with the name of a secret sealed in, so that none can stand for another.
final class VaultKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final Path file;

    VaultKey(Path file) {
        this.file = file;
    }

    /// Makes the key if there is none yet, or none that can be used.
    String seal(String secret, String name) throws IOException {
        if (!isUsable()) {
            SafeFile.setAside(file);
            SafeFile.create(file, Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
        }
        var nonce = bytes(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret.getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IOException("the key in " + file + " cannot be used", e);
        }
    }

    /// Nothing if this is not the key it was sealed with, or the seal was broken.
    Optional<String> open(String sealed, String name) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var opener = cipher(Cipher.DECRYPT_MODE, nonce, name);
            return Optional.of(new String(opener.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), UTF_8));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws IOException, GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }

    private boolean isUsable() {
        try {
            key();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private SecretKeySpec key() throws IOException {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new IOException("the key in " + file + " is damaged");
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
