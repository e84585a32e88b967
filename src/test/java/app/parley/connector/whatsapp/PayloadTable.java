package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What payloads are expected to say, written down by somebody who read them: a line an event, in the order of the
/// payload. A payload with the event `ignored` says nothing.
final class PayloadTable {
    private static final int COLUMNS = 10;

    /// @param holds what must stand in the rest of what the event tells or keeps
    private record Line(Told told, List<String> holds) {}

    private final Map<String, List<Line>> payloads;

    private PayloadTable(Map<String, List<Line>> payloads) {
        this.payloads = payloads;
    }

    static PayloadTable of(String name) {
        try (var table = PayloadTable.class.getResourceAsStream(name)) {
            return new PayloadTable(
                    new String(Objects.requireNonNull(table, name).readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(PayloadTable::cells)
                            .collect(Collectors.groupingBy(
                                    cells -> cells.getFirst(),
                                    LinkedHashMap::new,
                                    Collectors.mapping(PayloadTable::line, Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        return Stream.concat(cells.stream(), Stream.generate(() -> ""))
                .limit(COLUMNS)
                .toList();
    }

    private static Line line(List<String> cells) {
        var told = new Told(
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8));
        var holds = cells.getLast();
        return new Line(told, holds.isEmpty() ? List.of() : List.of(holds.split(", ")));
    }

    Set<String> names() {
        return new TreeSet<>(payloads.keySet());
    }

    void check(String name, byte[] body) throws MalformedDelivery {
        var envelope = new WebhookCodec().read(body, Payloads.RECEIVED);
        var lines = payloads.get(name);
        if (lines.getFirst().told().event().equals("ignored")) {
            assertThat(envelope.ignored()).isTrue();
            return;
        }
        var events = envelope.events();
        assertThat(events.stream().map(Told::of))
                .containsExactlyElementsOf(lines.stream().map(Line::told).toList());
        for (int i = 0; i < lines.size(); i++) {
            var rest = Told.rest(events.get(i));
            assertThat(lines.get(i).holds())
                    .allSatisfy(words -> assertThat(rest).contains(words));
        }
    }
}
