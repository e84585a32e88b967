package app.parley.connector.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate and its key, in the PEM files that certificate authorities and their programs write.
public final class Certificate {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Certificate() {}

    /// @param chain the certificate and those above it
    /// @param key in PKCS #8, without a password
    /// @throws IllegalArgumentException with a sentence that says what is wrong
    public static SSLContext read(Path chain, Path key) throws IOException {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
                    .toArray(java.security.cert.Certificate[]::new);
            if (certificates.length == 0) {
                throw new IllegalArgumentException("There is no certificate in " + chain.getFileName() + ".");
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("parley", key(key), new char[0], certificates);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The certificate and its key cannot be used together.", e);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        var pem = KEY.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new IllegalArgumentException(
                    "There is no key in PKCS #8 without a password in " + file.getFileName() + ".");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
        for (var algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException _) {
                // it is of another kind
            }
        }
        throw new IllegalArgumentException(
                "The key in " + file.getFileName() + " is of a kind that is not known here.");
    }
}
