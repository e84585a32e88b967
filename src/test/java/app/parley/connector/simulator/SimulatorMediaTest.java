package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorMediaTest {

    private static final byte[] PICTURE = Pictures.cloth("png", "336699", false);

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.quiet();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givesBackWhatWasUploadedToWhoeverHasTheToken() throws Exception {
        var id = uploaded("image/png", PICTURE);
        var described = bench.json(bench.get("/v25.0/" + id + "?phone_number_id=" + Bench.NUMBER));
        var url = described.path("url").asText();
        assertThat(described.path("file_size").asInt()).isEqualTo(PICTURE.length);
        assertThat(described.path("mime_type").asText()).isEqualTo("image/png");
        assertThat(described.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(sha256(PICTURE)));
        assertThat(url).startsWith(bench.simulator.baseUrl().toString());

        assertThat(bench.fetch(url, Bench.TOKEN).body()).isEqualTo(PICTURE);
        assertThat(bench.fetch(url, "").statusCode()).isEqualTo(401);
        assertThat(bench.fetch(url, "wrong").statusCode()).isEqualTo(401);
        assertThat(bench.fetch(url + "0", Bench.TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsALinkAfterFiveMinutesButNotTheFile() throws Exception {
        var id = uploaded("image/png", PICTURE);
        var url = bench.json(bench.get("/v25.0/" + id)).path("url").asText();
        bench.pass(Duration.ofMinutes(5));
        assertThat(bench.fetch(url, Bench.TOKEN).statusCode()).isEqualTo(200);
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.fetch(url, Bench.TOKEN).statusCode()).isEqualTo(404);
        assertThat(bench.get("/v25.0/" + id).statusCode()).isEqualTo(200);
        bench.pass(Duration.ofDays(31));
        assertThat(bench.get("/v25.0/" + id).statusCode()).isEqualTo(400);
    }

    @Test
    void deletesAFile() throws Exception {
        var id = uploaded("image/png", PICTURE);
        assertThat(bench.call("DELETE", "/v25.0/" + id, Bench.TOKEN, "").body()).isEqualTo("{\"success\":true}");
        assertThat(bench.get("/v25.0/" + id).statusCode()).isEqualTo(400);
        assertThat(bench.call("DELETE", "/v25.0/" + id, Bench.TOKEN, "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void sendsAnUploadedFileAndFailsOneOfTheWrongKindLater() throws Exception {
        bench.anaWrites();
        var id = uploaded("image/png", PICTURE);
        assertThat(send("image", id).statusCode()).isEqualTo(200);
        assertThat(send("video", id).statusCode()).isEqualTo(200);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.callback.statusNames()).contains("read", "failed");
        assertThat(bench.callback.statuses())
                .anyMatch(status -> status.at("/errors/0/code").asInt() == 131053);
    }

    @Test
    void refusesFilesThatAreTooLargeOrOfNoKnownType() throws Exception {
        assertThat(upload("image/png", new byte[(5 << 20) + 1]).body()).contains("too large");
        assertThat(upload("text/x-shellscript", new byte[10]).statusCode()).isEqualTo(400);
        assertThat(upload("image/png", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(upload("application/pdf", new byte[26 << 20]).statusCode()).isEqualTo(413);
        var path = "/v25.0/" + Bench.NUMBER + "/media";
        assertThat(bench.call("POST", path, Bench.TOKEN, "no form at all").statusCode())
                .isEqualTo(400);
        assertThat(bench.get("/v25.0/" + Bench.NUMBER).statusCode()).isEqualTo(200);
    }

    @Test
    void letsCustomersSendPicturesAndVoiceNotes() throws Exception {
        List<Step> steps = List.of(new Step.Picture(1, "7a2333", true, "Mirad"), new Step.Voice(1, 3, "…"));
        try (var shop = Bench.with(7, List.of(script(steps)))) {
            shop.simulator.deliverTo(shop.callback.url());
            shop.pass(Duration.ofMinutes(1));

            var picture = shop.callback.messages().getFirst().path("image");
            var bytes = fetch(shop, picture.path("id").asText());
            assertThat(picture.path("caption").asText()).isEqualTo("Mirad");
            assertThat(picture.path("sha256").asText())
                    .isEqualTo(Base64.getEncoder().encodeToString(sha256(bytes)));
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(320);

            var voice = shop.callback.messages().getLast();
            assertThat(voice.path("type").asText()).isEqualTo("audio");
            assertThat(voice.at("/audio/voice").asBoolean()).isTrue();
            assertThat(fetch(shop, voice.at("/audio/id").asText())).startsWith('O', 'g', 'g', 'S');
        }
    }

    @Test
    void writesVoiceNotesOfSealedPages() {
        var ogg = VoiceNotes.silence(1);
        assertThat(new String(ogg, StandardCharsets.ISO_8859_1)).contains("OpusHead", "OpusTags");
        assertThat(ogg.length).isEqualTo(27 + 1 + 19 + 27 + 1 + 22 + 27 + 50 + 150);
        // the check value of this checksum in the catalogues
        assertThat(VoiceNotes.checksum("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0x89a1897f);
    }

    private static Script script(List<Step> steps) {
        return new Script("Marcos", "34600111002", "ES.1", null, "es", 0, null, steps);
    }

    private static byte[] fetch(Bench shop, String id) throws Exception {
        var url = shop.json(shop.get("/v25.0/" + id)).path("url").asText();
        return shop.fetch(url, Bench.TOKEN).body();
    }

    private HttpResponse<String> send(String type, String id) throws Exception {
        return bench.send("""
                {"messaging_product":"whatsapp","to":"%s","type":"%s","%s":{"id":"%s"}}""".formatted(Bench.ANA, type, type, id));
    }

    @Test
    void aTemplateWithAPictureAboveItsTextWantsOne() throws Exception {
        var id = uploaded("image/png", PICTURE);
        assertThat(done("").statusCode()).isEqualTo(400);
        assertThat(done("{\"type\":\"document\",\"document\":{\"id\":\"" + id + "\"}}")
                        .body())
                .contains("132012");
        assertThat(done("{\"type\":\"image\",\"image\":{\"id\":\"nothing\"}}").statusCode())
                .isEqualTo(400);
        assertThat(done("{\"type\":\"image\",\"image\":{\"id\":\"" + id + "\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> done(String above) throws Exception {
        var header = above.isEmpty() ? "" : "{\"type\":\"header\",\"parameters\":[" + above + "]},";
        return bench.send("""
                {"messaging_product":"whatsapp","to":"%s","type":"template",
                 "template":{"name":"alteration_done","language":{"code":"es"},"components":[%s
                   {"type":"body","parameters":[{"type":"text","text":"Ana"}]}]}}""".formatted(Bench.ANA, header));
    }

    private String uploaded(String type, byte[] bytes) throws Exception {
        return bench.json(upload(type, bytes)).path("id").asText();
    }

    private HttpResponse<String> upload(String type, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --frontier\r
                Content-Disposition: form-data; name="messaging_product"\r
                \r
                whatsapp\r
                --frontier\r
                Content-Disposition: form-data; name="file"; filename="a.bin"\r
                Content-Type: %s\r
                \r
                """.formatted(type).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = bench.request("/v25.0/" + Bench.NUMBER + "/media", Bench.TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return bench.client().send(request, BodyHandlers.ofString());
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
