package app.parley.soak;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `parley serve` as a process of its own.
public final class ServeProcess extends ParleyProcess {
    private final int webhookPort;

    /// @param more environment beside the account's
    /// @param options of the JVM
    public ServeProcess(Path workspace, URI graph, Map<String, String> more, List<String> options) {
        this(workspace, graph, more, options, freePort(), freePort());
    }

    private ServeProcess(
            Path workspace, URI graph, Map<String, String> more, List<String> options, int port, int webhookPort) {
        super("serve", workspace, port, environment(workspace, graph, more, port, webhookPort), options);
        this.webhookPort = webhookPort;
    }

    private static Map<String, String> environment(
            Path workspace, URI graph, Map<String, String> more, int port, int webhookPort) {
        var environment = new HashMap<>(Map.of(
                "PARLEY_WORKSPACE",
                workspace.toString(),
                "PARLEY_PORT",
                Integer.toString(port),
                "PARLEY_WEBHOOK_PORT",
                Integer.toString(webhookPort),
                "PARLEY_API_KEY",
                Account.API_KEY,
                "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                Account.NUMBER,
                "PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID",
                Account.BUSINESS,
                "PARLEY_WHATSAPP_ACCESS_TOKEN",
                Account.TOKEN,
                "PARLEY_WHATSAPP_APP_SECRET",
                Account.SECRET,
                "PARLEY_WHATSAPP_BASE_URL",
                graph.toString(),
                "PARLEY_WHATSAPP_MESSAGES_PER_SECOND",
                "1000"));
        environment.put("PARLEY_MODEL", "offline");
        environment.putAll(more);
        return environment;
    }

    public int webhookPort() {
        return webhookPort;
    }

    public URI webhooks() {
        return URI.create("http://127.0.0.1:" + webhookPort + "/webhooks/whatsapp");
    }
}
