package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.Attachment;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    private static String received(String type, String filename) {
        var message = shop.receive("34600444001", "document", null, new Attachment("m", type, filename, 9L, null), "{}")
                .message();
        return "/media/" + message.media().id();
    }

    @Test
    void handsOutAFileAsItIs() throws IOException {
        var path = received("image/jpeg", "my cat.jpg");
        var file = shop.get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.answer().text()).isEqualTo("a picture");
        assertThat(file.answer().header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.answer().header("Content-Disposition"))
                .isEqualTo("inline; filename=\"my_cat.jpg\"; filename*=UTF-8''my_cat.jpg");
        assertThat(file.answer().header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shop.ask("HEAD", path, "").answer().header("Content-Length")).isEqualTo("9");
    }

    @Test
    void saysSoIfWhatsAppDoesNotGiveTheFileOut() throws IOException {
        var path = received("image/jpeg", "late.jpg");
        var before = shop.mediaSource;
        shop.mediaSource = (_, _) -> {
            throw new IOException("https://lookaside.example/secret");
        };
        try {
            var refused = shop.get(path);
            assertThat(refused.status()).isEqualTo(502);
            assertThat(refused.answer().header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.detail()).isNotEmpty().doesNotContain("secret");
        } finally {
            shop.mediaSource = before;
        }
        assertThat(shop.get(path).status()).isEqualTo(200);
    }

    @Test
    void letsABrowserOpenNothingThatCouldRun() throws IOException {
        var file = shop.get(received("text/html", "page.html"));
        assertThat(file.answer().header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.answer().header("Content-Disposition")).startsWith("attachment; filename=\"page.html\"");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png, inline",
        "IMAGE/JPEG, image/jpeg, inline",
        "audio/ogg; codecs=opus, audio/ogg, inline",
        "video/mp4, video/mp4, inline",
        "application/pdf, application/pdf, inline",
        "image/svg+xml, application/octet-stream, attachment",
        "text/html, application/octet-stream, attachment",
        "application/xhtml+xml, application/octet-stream, attachment",
        "video/webm, application/octet-stream, attachment",
        "image/png<script>, application/octet-stream, attachment",
        ", application/octet-stream, attachment"
    })
    void showsOnlyWhatIsHarmless(String type, String told, String disposition) {
        assertThat(FileHeaders.of(type, null)).isEqualTo(new FileHeaders(told, disposition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1",
                "\"; filename=evil.exe",
                "../../etc/passwd",
                "C:\\windows\\system32",
                "\u202Egpj.exe",
                "名前.pdf",
                "x'y*z%41",
                "half \uD83D pair"
            })
    void makesAnyNameHarmless(String name) {
        assertThat(FileHeaders.of("application/pdf", name).disposition())
                .matches("inline; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+")
                .doesNotContain("..", "%0D", "%0A", "%2F", "%5C", "%E2%80%AE");
    }

    @Test
    void shortensLongNamesAndKeepsTheirEnd() {
        assertThat(FileHeaders.of(null, "🙂".repeat(5000) + "x".repeat(200) + ".pdf")
                        .disposition())
                .hasSizeLessThan(400)
                .endsWith("xxx.pdf");
        assertThat(FileHeaders.of(null, "...").disposition()).isEqualTo("attachment");
    }
}
