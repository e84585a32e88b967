package app.parley;

import app.parley.connector.model.GeminiEmbedder;
import app.parley.connector.model.GeminiSettings;
import app.parley.connector.model.OpenAiSettings;
import app.parley.connector.relay.RelaySettings;
import app.parley.connector.whatsapp.GraphSettings;
import app.parley.settings.Connections;
import app.parley.settings.Vault;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/// The options of every command that runs an engine. An option goes before the environment, and the environment
/// before what was entered in the settings. No option takes a secret, because others can see a command line.
class EngineOptions {
    private static final Logger LOG = LoggerFactory.getLogger(EngineOptions.class);
    private static final String META = "https://graph.facebook.com";

    @Option(names = "--workspace", paramLabel = "DIR", description = "the folder that holds the business")
    @Nullable
    Path workspace;

    @Option(names = "--port", paramLabel = "PORT", description = "of the API (default 8480)")
    @Nullable
    Integer port;

    @Option(names = "--webhook-port", paramLabel = "PORT", description = "of the webhooks (default 8481)")
    @Nullable
    Integer webhookPort;

    /// Where the key to kept secrets lies, apart from every workspace.
    Path home = Path.of(System.getProperty("user.home"));

    /// @throws SettingsException if one cannot be used
    EngineSettings read(Map<String, String> environment) {
        var given = new Environment(environment);
        var folder = folder(given);
        var connections = connections(folder, environment);
        var env = new Environment(connections.asVariables());
        return new EngineSettings(
                folder,
                connections,
                bind(env.text("PARLEY_BIND")),
                port(port, env, "PARLEY_PORT", 8480),
                port(webhookPort, env, "PARLEY_WEBHOOK_PORT", 8481),
                env.text("PARLEY_API_KEY"),
                whatsApp(env),
                relay(env),
                stated(given.text("PARLEY_MODEL") == null ? modelOrNone(env) : model(env), env),
                duration(env, "PARLEY_TURN_DELAY", Duration.ofSeconds(4)),
                duration(env, "PARLEY_UNKNOWN_WAIT", Duration.ofSeconds(60)));
    }

    /// How the business in that folder is connected.
    Connections connections(Path folder, Map<String, String> environment) {
        return new Connections(
                folder.resolve("connections.json"),
                new Vault(
                        folder.resolve("secrets.vault"), home.resolve(".parley").resolve("vault.key")),
                environment);
    }

    /// The folder that holds the business.
    Path folder(Environment env) {
        return workspace == null ? namedFolder(env) : workspace;
    }

    /// The folder that the environment names, or the usual one.
    static Path namedFolder(Environment env) {
        var named = env.text("PARLEY_WORKSPACE");
        try {
            return named == null ? Path.of(System.getProperty("user.home"), "Parley") : Path.of(named);
        } catch (InvalidPathException e) {
            throw new SettingsException("PARLEY_WORKSPACE is not a folder's name.");
        }
    }

    private static InetAddress bind(@Nullable String address) {
        try {
            var bind = InetAddress.getByName(address == null ? "127.0.0.1" : address);
            if (!bind.isLoopbackAddress()) {
                throw new SettingsException(
                        "PARLEY_BIND: Parley listens on this machine only. Put a program that speaks"
                                + " TLS in front of it to reach it from elsewhere.");
            }
            return bind;
        } catch (UnknownHostException e) {
            throw new SettingsException("PARLEY_BIND is not an address of this machine.");
        }
    }

    static int port(@Nullable Integer option, Environment env, String name, int usual) {
        int port = option == null ? env.number(name, usual) : option;
        if (port < 0 || port > 65535) {
            throw new SettingsException(name + " must be between 0 and 65535.");
        }
        return port;
    }

    private static Duration duration(Environment env, String name, Duration usual) {
        var text = env.text(name);
        try {
            var duration = text == null ? usual : Duration.parse(text);
            if (duration.isNegative()) {
                throw new SettingsException(name + " must not be negative.");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new SettingsException(name + " must be a duration like PT4S.");
        }
    }

    private static EngineSettings.WhatsApp whatsApp(Environment env) {
        var token = env.text("PARLEY_WHATSAPP_ACCESS_TOKEN");
        var secret = env.text("PARLEY_WHATSAPP_APP_SECRET");
        var rate = env.number("PARLEY_WHATSAPP_MESSAGES_PER_SECOND").orElse(null);
        if (rate != null && rate < 1) {
            throw new SettingsException("PARLEY_WHATSAPP_MESSAGES_PER_SECOND must be at least 1.");
        }
        return new EngineSettings.WhatsApp(
                env.text("PARLEY_WHATSAPP_PHONE_NUMBER_ID"),
                env.text("PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID"),
                secret,
                env.text("PARLEY_WHATSAPP_VERIFY_TOKEN"),
                token == null ? null : graph(env, token, secret),
                rate);
    }

    /// Nothing where no relay is named.
    private static @Nullable RelaySettings relay(Environment env) {
        var url = env.text("PARLEY_RELAY_URL");
        if (url == null) {
            return null;
        }
        try {
            return RelaySettings.of(
                    url,
                    env.needed("PARLEY_RELAY_TOKEN"),
                    env.text("PARLEY_RELAY_PRIVATE_KEY"),
                    env.text("PARLEY_RELAY_SECRET"));
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The mailbox (PARLEY_RELAY_URL) cannot be used: " + e.getMessage());
        }
    }

    private static GraphSettings graph(Environment env, String token, @Nullable String secret) {
        try {
            return new GraphSettings(graphAddress(env), graphVersion(env), token, secret);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The connection to WhatsApp cannot be used: " + e.getMessage() + ".");
        }
    }

    /// Where Meta's Graph API is, without its version.
    static URI graphAddress(Environment env) {
        return address(env, "PARLEY_WHATSAPP_BASE_URL", META);
    }

    static String graphVersion(Environment env) {
        return env.or("PARLEY_WHATSAPP_API_VERSION", "v25.0");
    }

    private static URI address(Environment env, String name, String usual) {
        var text = env.text(name);
        try {
            return URI.create(text == null ? usual : text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(name + " is not an address.");
        }
    }

    /// A free key of Gemini is for the demo: with a real number its owner states that it is paid.
    private static EngineSettings.Model stated(EngineSettings.Model model, Environment env) {
        boolean googles = switch (model) {
            case EngineSettings.Model.Gemini(var gemini, var _) -> gemini.isGoogles();
            case EngineSettings.Model.OpenAi(var openAi, var _) -> GeminiSettings.isGoogles(openAi.baseUrl());
            case EngineSettings.Model.Offline(), EngineSettings.Model.Unstated() -> false;
        };
        boolean free = googles && whatsApp(env).isConnected() && !GeminiSettings.isPaid(env.text("PARLEY_GEMINI_PAID"));
        if (free) {
            LOG.warn("nobody states that the key of Gemini is paid (PARLEY_GEMINI_PAID=true), so no customer's words"
                    + " go there and drafts are made offline");
        }
        return free ? new EngineSettings.Model.Unstated() : model;
    }

    /// What was entered in the settings keeps nobody from starting, so that it can be changed there.
    private static EngineSettings.Model modelOrNone(Environment env) {
        try {
            return model(env);
        } catch (SettingsException e) {
            LOG.warn("the language model chosen in the settings cannot be used, so none drafts: {}", e.getMessage());
            return new EngineSettings.Model.Offline();
        }
    }

    private static EngineSettings.Model model(Environment env) {
        var name = env.text("PARLEY_MODEL");
        try {
            return switch (name == null ? "offline" : name.toLowerCase(Locale.ROOT)) {
                case "offline" -> new EngineSettings.Model.Offline();
                case "gemini" ->
                    new EngineSettings.Model.Gemini(
                            new GeminiSettings(
                                    env.text("PARLEY_GEMINI_BASE_URL"),
                                    env.needed("PARLEY_GEMINI_API_KEY"),
                                    env.or("PARLEY_GEMINI_MODEL", GeminiSettings.DEFAULT_MODEL)),
                            env.or("PARLEY_GEMINI_EMBEDDING_MODEL", GeminiEmbedder.DEFAULT_MODEL));
                case "openai" ->
                    new EngineSettings.Model.OpenAi(
                            new OpenAiSettings(
                                    env.needed("PARLEY_OPENAI_BASE_URL"),
                                    env.text("PARLEY_OPENAI_API_KEY"),
                                    env.needed("PARLEY_OPENAI_MODEL")),
                            env.text("PARLEY_OPENAI_EMBEDDING_MODEL"));
                default -> throw new SettingsException("PARLEY_MODEL must be offline, gemini or openai.");
            };
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The language model's settings cannot be used: " + e.getMessage());
        }
    }
}
