package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:00:00.123456789Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z"})
    void leadsBackToItsPlace(Instant at) {
        var cursor = new Cursor(at, ID);

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "not a cursor",
                "../../etc/passwd",
                "é",
                "AAAA",
                "MS4y",
                "\u0000",
                "' or 1=1 --",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "1.2",
                "x.0.0198c0de-0000-7000-8000-00000000000a",
                "1.x.0198c0de-0000-7000-8000-00000000000a",
                "1.0.nobody",
                "1.0.0198c0de-0000-7000-8000-00000000000a.more",
                "9223372036854775807.0.0198c0de-0000-7000-8000-00000000000a",
                "9223372036854775807.9223372036854775807.0198c0de-0000-7000-8000-00000000000a",
                "-9223372036854775808.0.0198c0de-0000-7000-8000-00000000000a",
                "31556889864403199.0.0198c0de-0000-7000-8000-00000000000a",
                "-31557014167219200.0.0198c0de-0000-7000-8000-00000000000a",
                "99999999999999999999.0.0198c0de-0000-7000-8000-00000000000a"
            })
    void refusesAForgedPlace(String plain) {
        var forged =
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Cursor.parse(forged)).isInstanceOf(IllegalArgumentException.class);
    }
}
