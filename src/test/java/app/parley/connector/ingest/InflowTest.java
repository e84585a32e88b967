package app.parley.connector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflowTest {
    private static final long MILLI = 1_000_000;
    private final Inflow inflow = new Inflow();

    @Test
    void aShopsTrafficIsNoFlood() {
        for (int i = 0; i < 100; i++) {
            inflow.add(2, i * 20 * MILLI);
        }
        assertThat(inflow.isFlood(2000 * MILLI)).isFalse();
    }

    @Test
    void aThousandASecondIsAFloodAndSoonForgotten() {
        for (int i = 0; i < 100; i++) {
            inflow.add(10, i * 10 * MILLI);
        }
        assertThat(inflow.isFlood(1000 * MILLI)).isTrue();
        assertThat(inflow.isFlood(2100 * MILLI)).isFalse();
    }
}
