package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private final SealKey.Pair pair = SealKey.newPair();
    private final byte[] plain = "¿Tienen talla M?".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheShopCanReadWhatIsSealedToIt() {
        byte[] sealed = Seal.seal(plain, SealKey.of(pair.publicKey()));

        assertThat(new SealedMail(pair.privateKey()).open(sealed)).isEqualTo(plain);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("talla");
        assertThatThrownBy(() -> new SealedMail(SealKey.newPair().privateKey()).open(sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameWordsAreNeverSealedTheSameWay() {
        var key = SealKey.of(pair.publicKey());
        assertThat(Seal.seal(plain, key)).isNotEqualTo(Seal.seal(plain, key));
    }

    @Test
    void whatWasChangedOnTheWayIsNotOpened() {
        var mine = new SealedMail(pair.privateKey());
        byte[] sealed = Seal.seal(plain, SealKey.of(pair.publicKey()));
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> mine.open(changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> mine.open(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mine.open(new byte[40])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePublicKeyFollowsFromThePrivateOne() {
        var ours = SealKey.publicOf(SealKey.privateKey(pair.privateKey()));
        assertThat(SealKey.raw(ours))
                .isEqualTo(SealKey.raw(SealKey.of(pair.publicKey()).key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAAA", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> SealKey.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
