package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.contact.Identity;
import app.parley.conversation.MessageId;
import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.FileKind;
import app.parley.outbox.OutboundMessage;
import app.parley.outbox.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of message is one that WhatsApp takes, as far as the simulator knows WhatsApp's rules.
class EveryBodyTest {
    private static final String NUMBER = "100200300400500";
    private static final String PICTURE = "ab".repeat(32);
    private static final String SOUND = "cd".repeat(32);
    private static final String PAPER = "ef".repeat(32);

    @TempDir
    private Path folder;

    private Simulator simulator;
    private GraphClient graph;
    private WhatsAppSender sender;

    @BeforeEach
    void start() throws IOException {
        for (var name : List.of(PICTURE, SOUND, PAPER)) {
            Files.writeString(folder.resolve(name), "bytes of " + name);
        }
        var settings = new SimulatorSettings(NUMBER, "200300", "+34 986 000 127", "EAA-token", "secret", 7, 1);
        simulator = new Simulator(settings, InstantSource.system(), (_, _) -> {}, 0);
        graph = new GraphClient(
                new GraphSettings(simulator.baseUrl(), "v25.0", "EAA-token", null),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
        sender = new WhatsAppSender(graph, folder, InstantSource.system());
        simulator.inject("34600111222", "Hola");
    }

    @AfterEach
    void stop() {
        graph.close();
        simulator.close();
    }

    private static OwnFile file(String name, String type) {
        return new OwnFile(name, type, 100, "a name.bin");
    }

    static List<Content> everyKind() {
        var rows = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Action.Row("row-" + i, "Line " + i, i == 2 ? "with more to say" : null))
                .toList();
        return List.of(
                new Content.Text("See https://example.org"),
                new Content.File(FileKind.IMAGE, file(PICTURE, "image/png"), "Blue"),
                new Content.File(FileKind.AUDIO, file(SOUND, "audio/ogg"), null),
                new Content.File(FileKind.VIDEO, file(PAPER, "video/mp4"), null),
                new Content.File(FileKind.DOCUMENT, file(PAPER, "application/pdf"), "The bill"),
                new Content.File(FileKind.DOCUMENT, file(PAPER, "image/svg+xml"), null),
                new Content.File(FileKind.STICKER, file(PICTURE, "image/webp"), null),
                new Content.Place(42.2406, -8.7207, "Lúa", "Rúa do Príncipe 1"),
                new Content.People(List.of(new Content.Card("Ana Gil", List.of("+34 600 111 222")))),
                new Content.Reaction("wamid.IN", "👍🏽"),
                new Content.Reaction("wamid.IN", null),
                asking(new Action.Buttons(List.of(new Action.Button("y", "Yes"), new Action.Button("n", "No")))),
                asking(new Action.Menu("Sizes", List.of(new Action.Section(null, rows)))),
                asking(new Action.Menu(
                        "Sizes",
                        List.of(
                                new Action.Section("Men", rows.subList(0, 2)),
                                new Action.Section("Women", rows.subList(2, 5))))),
                asking(new Action.Link("Open", "https://example.org/boots")),
                new Content.Interactive("May we ring you?", null, null, new Action.AskForPhone()),
                new Content.Template(
                        "back_in_stock",
                        "es",
                        List.of(new Content.Parameter(null, "Ana"), new Content.Parameter(null, "la camisa"))));
    }

    private static Content asking(Action action) {
        return new Content.Interactive("Which one?", "Boots", "Until Friday", action);
    }

    private Delivery send(Content content) {
        var to = Identity.ofPhone("34600111222");
        return sender.send(new OutboundMessage(new MessageId(new UUID(7, 7)), NUMBER, to, content, "wamid.Q"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isTaken(Content content) {
        assertThat(send(content)).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void aTemplatesHeaderAndButtonsAreFilledInTheirOwnComponents() throws IOException {
        try (var meta = new FakeMeta();
                var client = new GraphClient(new GraphSettings(meta.address(), "v25.0", "EAA", null))) {
            meta.replies(200, "{\"id\":\"77\",\"messages\":[{\"id\":\"wamid.OK\"}]}");
            var content = new Content.Template(
                    "sale",
                    "es_ES",
                    new Content.Heading.Attached(FileKind.IMAGE, file(PICTURE, "image/png")),
                    List.of(new Content.Parameter("name", "Ana")),
                    List.of(
                            new Content.ButtonValue(0, Content.ButtonValue.Kind.PAYLOAD, "YES-1"),
                            new Content.ButtonValue(1, Content.ButtonValue.Kind.URL_END, "abc"),
                            new Content.ButtonValue(2, Content.ButtonValue.Kind.COUPON, "SAVE20")));
            var to = Identity.ofPhone("34600111222");
            new WhatsAppSender(client, folder, InstantSource.system())
                    .send(new OutboundMessage(new MessageId(new UUID(7, 7)), NUMBER, to, content, null));

            var template =
                    new Json().read(meta.asked.get(1).body().getBytes(UTF_8)).path("template");
            assertThat(template.path("components").toString())
                    .isEqualTo("[{\"type\":\"header\",\"parameters\":[{\"type\":\"image\",\"image\":{\"id\":\"77\"}}]},"
                            + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"parameter_name\":\"name\","
                            + "\"text\":\"Ana\"}]},"
                            + "{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"0\",\"parameters\":"
                            + "[{\"type\":\"payload\",\"payload\":\"YES-1\"}]},"
                            + "{\"type\":\"button\",\"sub_type\":\"url\",\"index\":\"1\",\"parameters\":"
                            + "[{\"type\":\"text\",\"text\":\"abc\"}]},"
                            + "{\"type\":\"button\",\"sub_type\":\"copy_code\",\"index\":\"2\",\"parameters\":"
                            + "[{\"type\":\"coupon_code\",\"coupon_code\":\"SAVE20\"}]}]");
        }
    }
}
