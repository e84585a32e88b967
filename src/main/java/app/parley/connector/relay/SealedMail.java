package app.parley.connector.relay;

import java.security.PrivateKey;
import java.security.PublicKey;

/// Opens what a relay sealed to our key.
final class SealedMail {
    private final PrivateKey mine;
    private final PublicKey ours;

    /// @throws IllegalArgumentException if this is no key
    SealedMail(String privateKey) {
        this.mine = SealKey.privateKey(privateKey);
        this.ours = SealKey.publicOf(mine);
    }

    /// @throws IllegalArgumentException if it was not sealed to us
    byte[] open(byte[] sealed) {
        return Seal.open(sealed, mine, ours);
    }
}
