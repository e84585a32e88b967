package app.parley.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, invoice.pdf",
        "../../etc/passwd, passwd",
        "C:\\Windows\\win.ini, win.ini",
        "a:b?c*.pdf, a_b_c_.pdf",
        ".bashrc, bashrc",
        "invoice.pdf..., invoice.pdf",
        "NUL.pdf, _NUL.pdf",
        "com1, _com1",
        "Angebot Größe.pdf, Angebot Größe.pdf",
        "عرض.pdf, عرض.pdf"
    })
    void leadsNowhereAndMeansNothing(String sent, String kept) {
        assertThat(SafeName.of(sent)).isEqualTo(kept);
    }

    @Test
    void showsWhatItEndsWith() {
        assertThat(SafeName.of("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(SafeName.of("in\u0000voice\r\n.p\u200Bdf\uD800")).isEqualTo("invoice.pdf");
    }

    @Test
    void keepsItsEndingHoweverLongItIs() {
        assertThat(SafeName.of("x".repeat(100_000) + ".pdf")).hasSize(120).endsWith("x.pdf");
        assertThat(SafeName.of("👍".repeat(1000) + ".exe"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".exe");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "..", "/", "a/", " . ", "\u202E\u200B"})
    void isNothingWhereNothingIsLeft(String sent) {
        assertThat(SafeName.of(sent)).isNull();
    }
}
