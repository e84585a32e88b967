package app.parley;

import app.parley.connector.model.GeminiSettings;
import app.parley.connector.model.OpenAiSettings;
import app.parley.connector.relay.RelaySettings;
import app.parley.connector.whatsapp.GraphSettings;
import app.parley.settings.Connections;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How an engine is to run.
///
/// @param port of the API; 0 for a free one
/// @param webhookPort of the webhooks and nothing else; 0 for a free one
/// @param connections how the business is connected, as it was entered or given
/// @param relay where mail is fetched; null where Meta reaches this machine itself, or nobody does
/// @param apiKey a key given from outside; null to make the first one here
record EngineSettings(
        Path workspace,
        Connections connections,
        InetAddress bind,
        int port,
        int webhookPort,
        @Nullable String apiKey,
        WhatsApp whatsApp,
        @Nullable RelaySettings relay,
        Model model,
        Duration turnDelay,
        Duration unknownWait) {

    EngineSettings withPorts(int api, int webhooks) {
        return new EngineSettings(
                workspace, connections, bind, api, webhooks, apiKey, whatsApp, relay, model, turnDelay, unknownWait);
    }

    /// The connection to WhatsApp, as far as it is known.
    record WhatsApp(
            @Nullable String phoneNumberId,
            @Nullable String businessAccountId,
            @Nullable String appSecret,
            @Nullable String verifyToken,
            @Nullable GraphSettings graph,
            @Nullable Integer messagesPerSecond) {

        boolean isConnected() {
            return phoneNumberId != null && graph != null;
        }

        /// Shows no secret.
        @Override
        public String toString() {
            return isConnected() ? "connected" : "not connected";
        }
    }

    /// Which language model drafts.
    sealed interface Model {
        record Offline() implements Model {}

        /// @param embedding the model that says what texts mean
        record Gemini(GeminiSettings settings, String embedding) implements Model {}

        /// Gemini is chosen and a real number connected, but nobody states that the key is paid: no customer's words
        /// go there, and the offline model drafts.
        record Unstated() implements Model {}

        /// @param embedding the model that says what texts mean; null where none does
        record OpenAi(OpenAiSettings settings, @Nullable String embedding) implements Model {}
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "engine in " + workspace;
    }
}
