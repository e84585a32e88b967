package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.settings.Access;
import app.parley.settings.Connection.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayConnectionTest {
    @Test
    void aMailboxThatDoesNotAnswerIsSaidWithWhatToDo() throws IOException {
        int nobody;
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = port.getLocalPort();
        }
        var access =
                Map.of(Access.RELAY_URL, "http://127.0.0.1:" + nobody, Access.RELAY_TOKEN, "relay-token-0123456789");

        assertThat(new RelayConnection().test(access))
                .isEqualTo(new Trial.Fails("The mailbox cannot be reached: check its address, and that it runs."));
    }
}
