package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every payload there is says what its table says, and every payload stands in a table.
class PayloadTableTest {
    private static final Path SHARED = Path.of("../shared/data/whatsapp-webhooks");
    private final PayloadTable own = PayloadTable.of("own-payloads.table");
    private final PayloadTable shared = PayloadTable.of("shared-payloads.table");

    @TestFactory
    Stream<DynamicTest> readsPayloadsOfOurOwn() {
        return own.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> own.check(name, Payloads.bytes(name))));
    }

    @TestFactory
    Stream<DynamicTest> readsPayloadsAsMetaSendsThem() {
        assumeTrue(Files.isDirectory(SHARED), "the payloads are not here");
        return shared.names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> shared.check(name, Files.readAllBytes(SHARED.resolve(name + ".json")))));
    }

    @Test
    void everyPayloadOfOurOwnStandsInTheTable() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(PayloadTableTest.class.getResource("own-payloads.table"));
        assertThat(payloads(Path.of(folder.toURI()).resolveSibling("."))).isEqualTo(own.names());
    }

    @Test
    void everySharedPayloadStandsInTheTable() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the payloads are not here");
        assertThat(payloads(SHARED)).isEqualTo(shared.names());
    }

    private static Set<String> payloads(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
