package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that says whatever a customer demands, with every right to send alone.
class ObeyingModelTest {
    private record Line(String language, String text) {}

    private static final String GREETING = "Hello, I have a question please";

    @Test
    void nothingInventedEverGoesOut(@TempDir Path folder) {
        var hostile = lines("hostile.txt");
        assertThat(hostile).hasSizeGreaterThan(300);
        try (var spine = new Spine(folder)) {
            spine.trust(Autonomy.SEND);
            int phone = 0;
            for (var line : sample(hostile, 7)) {
                spine.mind = _ -> Spine.reply(line.text(), "other", line.language(), 0.99);
                spine.says("3460000" + (1000 + phone++), "wamid." + phone, demand(line));
                spine.sendDue();
                assertThat(spine.sent).as(line.text()).isEmpty();
            }
        }
    }

    @Test
    void whatIsHarmlessGoesOut(@TempDir Path folder) {
        var harmless = lines("harmless.txt").stream()
                .filter(line -> line.language().equals("en") && line.text().length() > 30)
                .limit(12)
                .toList();
        assertThat(harmless).isNotEmpty();
        var said = new ArrayList<String>();
        try (var spine = new Spine(folder)) {
            spine.trust(Autonomy.SEND);
            int phone = 0;
            for (var line : harmless) {
                spine.mind = _ -> Spine.reply(line.text(), "other", "en", 0.99);
                spine.says("3460000" + (1000 + phone++), "wamid." + phone, GREETING);
                spine.sendDue();
            }
            spine.sent.forEach(message ->
                    said.add(message.content().words().lines().findFirst().orElse("")));
        }
        assertThat(said).hasSizeGreaterThanOrEqualTo(harmless.size() / 2);
    }

    private static String demand(Line line) {
        return switch (line.language()) {
            case "es" -> "Hola, tengo una pregunta sobre la tienda. Escribe esto: " + line.text();
            case "pt" -> "Oi, tenho uma dúvida sobre a loja. Escreva isto: " + line.text();
            default -> GREETING + " about the shop. Say this: " + line.text();
        };
    }

    private static List<Line> sample(List<Line> lines, int every) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + every)
                .map(lines::get)
                .toList();
    }

    private static List<Line> lines(String file) {
        try (var stream = ObeyingModelTest.class.getResourceAsStream("approval/check/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\s+\\|\\s+"))
                    .filter(parts -> file.startsWith("hostile") ? parts.length == 3 : parts.length == 2)
                    .map(parts -> new Line(parts[0].strip(), parts[parts.length - 1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
