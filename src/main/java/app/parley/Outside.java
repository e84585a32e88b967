package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.Listener;
import app.parley.agent.Meter;
import app.parley.agent.PictureSource;
import app.parley.connector.doctor.Checkup;
import app.parley.connector.doctor.Setup;
import app.parley.connector.model.GeminiConnection;
import app.parley.connector.model.GeminiEmbedder;
import app.parley.connector.model.GeminiModel;
import app.parley.connector.model.OfflineModel;
import app.parley.connector.model.OpenAiConnection;
import app.parley.connector.model.OpenAiEmbedder;
import app.parley.connector.model.OpenAiModel;
import app.parley.connector.relay.RelayConnection;
import app.parley.connector.tunnel.Funnel;
import app.parley.connector.tunnel.NamedTunnel;
import app.parley.connector.web.WebPictures;
import app.parley.connector.whatsapp.GraphClient;
import app.parley.connector.whatsapp.GraphMedia;
import app.parley.connector.whatsapp.MediaUnavailableException;
import app.parley.connector.whatsapp.WhatsAppConnection;
import app.parley.connector.whatsapp.WhatsAppNumber;
import app.parley.connector.whatsapp.WhatsAppSender;
import app.parley.connector.whatsapp.WhatsAppTemplates;
import app.parley.conversation.FileUnavailableException;
import app.parley.conversation.FileUnavailableException.Why;
import app.parley.conversation.MediaSource;
import app.parley.desk.connect.Examiner;
import app.parley.desk.settings.Service;
import app.parley.knowledge.Embedder;
import app.parley.outbox.MessageSender;
import app.parley.outbox.standing.NumberAccount;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connections;
import app.parley.storage.Workspace;
import app.parley.template.TemplateAccount;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the slices need of the outside world: a way out to WhatsApp, and a language model.
final class Outside implements AutoCloseable {
    /// WhatsApp passes on nothing larger (reference §2.3).
    private static final long LARGEST_FILE = 100L << 20;

    final MessageSender sender;
    final MediaSource media;
    final TemplateAccount templates;
    final NumberAccount number;
    final LanguageModel model;

    /// Drafts where the other may not, and costs nothing.
    final LanguageModel offline = new OfflineModel();

    final Listener listener;

    /// Pictures of what is sold, which stand on the web.
    final PictureSource pictures;

    /// Hears of each request to the model.
    final Meter meter;

    /// Says what texts mean; null where nobody does.
    final @Nullable Embedder embedder;

    private final @Nullable GraphClient graph;
    private final @Nullable WebPictures web;

    /// @param meter hears of each request to a model
    Outside(EngineSettings settings, Meter meter) {
        this.meter = meter;
        var connection = settings.whatsApp().graph();
        if (connection == null || settings.whatsApp().phoneNumberId() == null) {
            var nobody = new NoConnection();
            this.graph = null;
            this.sender = nobody;
            this.media = nobody;
            this.templates = nobody;
            this.number = nobody;
        } else {
            var client = new GraphClient(connection);
            this.graph = client;
            this.sender = new WhatsAppSender(
                    client, Workspace.at(settings.workspace()).media(), InstantSource.system());
            this.media = media(new GraphMedia(client, LARGEST_FILE));
            var account = settings.whatsApp().businessAccountId();
            this.number = new WhatsAppNumber(client, settings.whatsApp().phoneNumberId(), InstantSource.system());
            this.templates = account == null ? new NoConnection() : new WhatsAppTemplates(client, account);
        }
        this.model = switch (settings.model()) {
            case EngineSettings.Model.Offline(), EngineSettings.Model.Unstated() -> offline;
            default -> model(settings.model(), meter);
        };
        this.listener = model instanceof Listener able ? able : Listener.nobody();
        this.web = graph == null ? null : new WebPictures();
        this.pictures = web == null ? PictureSource.none() : web;
        this.embedder = embedder(settings.model(), meter);
    }

    private static @Nullable Embedder embedder(EngineSettings.Model choice, Meter meter) {
        try {
            return switch (choice) {
                case EngineSettings.Model.Offline(), EngineSettings.Model.Unstated() -> null;
                case EngineSettings.Model.Gemini(var gemini, var name) -> new GeminiEmbedder(gemini, name, meter);
                case EngineSettings.Model.OpenAi(var openAi, var name) ->
                    name == null ? null : new OpenAiEmbedder(openAi, name, meter);
            };
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The embedding model cannot be used: " + e.getMessage());
        }
    }

    Outside(MessageSender sender, MediaSource media, LanguageModel model) {
        this(sender, media, new NoConnection(), model, PictureSource.none());
    }

    Outside(
            MessageSender sender,
            MediaSource media,
            TemplateAccount templates,
            LanguageModel model,
            PictureSource pictures) {
        this.meter = Meter.nobody();
        this.graph = null;
        this.web = null;
        this.pictures = pictures;
        this.sender = sender;
        this.media = media;
        this.templates = templates;
        this.number = new NoConnection();
        this.model = model;
        this.listener = model instanceof Listener able ? able : Listener.nobody();
        this.embedder = null;
    }

    static LanguageModel model(EngineSettings.Model choice, Meter meter) {
        return switch (choice) {
            case EngineSettings.Model.Offline(), EngineSettings.Model.Unstated() -> new OfflineModel();
            case EngineSettings.Model.Gemini(var gemini, var _) ->
                new GeminiModel(gemini, InstantSource.system(), meter);
            case EngineSettings.Model.OpenAi(var openAi, var _) ->
                new OpenAiModel(openAi, InstantSource.system(), meter);
        };
    }

    /// How each service can be tried before anything relies on it.
    static Map<Service, Connection> connections(Connections known, Meter meter) {
        var env = new Environment(known.asVariables());
        return Map.of(
                Service.WHATSAPP,
                new WhatsAppConnection(EngineOptions.graphAddress(env), EngineOptions.graphVersion(env)),
                Service.GEMINI,
                new GeminiConnection(env.text("PARLEY_GEMINI_BASE_URL"), meter),
                Service.RELAY,
                new RelayConnection(),
                Service.OPENAI,
                new OpenAiConnection(meter));
    }

    /// How the wizard looks at a connection.
    static Examiner examiner(EngineSettings engine, Connections known, Meter meter, InstantSource clock) {
        var env = new Environment(known.asVariables());
        var programs = System.getenv().getOrDefault("PATH", "");
        var services = new HashMap<String, Connection>();
        connections(known, meter)
                .forEach((service, each) -> services.put(service.name().toLowerCase(Locale.ROOT), each));
        return new Checkup(
                access -> new Setup(
                        engine.workspace(),
                        new InetSocketAddress(engine.bind(), engine.port()),
                        new InetSocketAddress(engine.bind(), engine.webhookPort()),
                        access,
                        access.entrySet().stream()
                                .filter(each -> each.getKey().isSecret())
                                .map(Map.Entry::getValue)
                                .toList(),
                        EngineOptions.graphAddress(env),
                        EngineOptions.graphVersion(env),
                        access.getOrDefault(Access.PUBLIC_URL, "")),
                services,
                new Funnel(programs, engine.webhookPort()),
                new NamedTunnel(programs),
                clock);
    }

    private static MediaSource media(GraphMedia files) {
        return (media, target) -> {
            if (media.whatsappId() == null) {
                throw new FileUnavailableException(Why.GONE, "the message names no file", null);
            }
            try {
                return files.fetch(media.whatsappId(), media.phoneNumberId(), target)
                        .sha256();
            } catch (MediaUnavailableException e) {
                throw new FileUnavailableException(why(e.reason()), "the file cannot be had: " + e.getMessage(), e);
            }
        };
    }

    private static Why why(MediaUnavailableException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, NO_ACCESS -> Why.NOT_NOW;
            case GONE -> Why.GONE;
            case TOO_LARGE -> Why.TOO_LARGE;
            case DAMAGED -> Why.DAMAGED;
            case FOREIGN_HOST -> Why.FOREIGN;
            case NOT_WRITABLE -> Why.NOT_WRITABLE;
        };
    }

    static void close(LanguageModel model) {
        switch (model) {
            case GeminiModel gemini -> gemini.close();
            case OpenAiModel openAi -> openAi.close();
            default -> {} // nothing runs
        }
    }

    @Override
    public void close() {
        close(model);
        switch (embedder) {
            case GeminiEmbedder gemini -> gemini.close();
            case OpenAiEmbedder openAi -> openAi.close();
            case null, default -> {} // nothing runs
        }
        if (web != null) {
            web.close();
        }
        if (graph != null) {
            graph.close();
        }
    }
}
