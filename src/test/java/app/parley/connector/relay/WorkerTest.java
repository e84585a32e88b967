package app.parley.connector.relay;

import static app.parley.connector.relay.RelayClient.SIGNATURE;
import static app.parley.connector.relay.RelayClient.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The Worker speaks as every relay does.
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerTest extends RelayProtocolTest {
    private @Nullable WorkerProcess worker;

    @BeforeAll
    void start(@TempDir Path storage) {
        WorkerProcess.missing().ifPresent(reason -> assumeTrue(false, reason));
        WorkerProcess.install();
        worker = WorkerProcess.start(storage, 800);
    }

    @AfterAll
    void end() {
        if (worker != null) {
            worker.close();
        }
    }

    @Test
    void asksToComeAgainWhereThereIsNoRoom(@TempDir Path storage) {
        try (var small = WorkerProcess.start(storage, 3);
                var full = new RelayClient(small.base(), relayToken())) {
            var headers = Map.of("X-Hub-Signature-256", SIGNATURE);
            assertThat(full.deliver(new byte[2_500_000])).isEqualTo(200);

            var answer = full.send("POST", WEBHOOK, headers, BodyPublishers.ofByteArray(new byte[2_500_000]));

            assertProblem(answer, 503);
            assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(full.page("").waiting()).isEqualTo(1);
            full.empty();
            assertThat(full.deliver(new byte[2_500_000]))
                    .as("once there is room")
                    .isEqualTo(200);
        }
    }

    @Override
    URI base() {
        if (worker == null) {
            throw new IllegalStateException("not started");
        }
        return worker.base();
    }

    @Override
    String verifyToken() {
        return WorkerProcess.VERIFY_TOKEN;
    }

    @Override
    String relayToken() {
        return WorkerProcess.RELAY_TOKEN;
    }
}
