package app.parley;

import app.parley.connector.api.AdviceResource;
import app.parley.connector.api.AgentsResource;
import app.parley.connector.api.ApiEndpoint;
import app.parley.connector.api.ApprovalsResource;
import app.parley.connector.api.ContactsResource;
import app.parley.connector.api.ConversationsResource;
import app.parley.connector.api.EventsResource;
import app.parley.connector.api.HoursResource;
import app.parley.connector.api.ImportResource;
import app.parley.connector.api.InsightsResource;
import app.parley.connector.api.KnowledgeResource;
import app.parley.connector.api.MediaResource;
import app.parley.connector.api.MemoryResource;
import app.parley.connector.api.MessagesResource;
import app.parley.connector.api.OverviewResource;
import app.parley.connector.api.Resource;
import app.parley.connector.api.RulesResource;
import app.parley.connector.api.SearchResource;
import app.parley.connector.api.SuggestionsResource;
import app.parley.connector.api.TemplatesResource;
import app.parley.connector.api.VariantsResource;
import app.parley.connector.api.WebServer;
import app.parley.connector.api.WebhookEndpoint;
import app.parley.connector.doctor.SelfProbe;
import app.parley.connector.ingest.AccountTales;
import app.parley.connector.ingest.Connection;
import app.parley.connector.ingest.Deliveries;
import app.parley.connector.ingest.Events;
import app.parley.connector.ingest.Ingest;
import app.parley.connector.ingest.TemplateTales;
import app.parley.connector.relay.RelayReceiver;
import app.parley.connector.whatsapp.WebhookSignature;
import app.parley.desk.status.MailWatch;
import app.parley.desk.status.Status;
import app.parley.settings.Access;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The doors: what Meta delivers comes in by one port, programs and people by the other.
final class Connectors implements AutoCloseable {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Ingest ingest;
    private final Deliveries deliveries;
    private final @Nullable RelayReceiver mailbox;
    private final @Nullable SelfProbe probe;
    private final WebServer webhooks;
    private final WebServer api;
    private final EngineSettings settings;
    private volatile boolean up;

    Connectors(EngineSettings settings, Storage storage, Slices slices, InstantSource clock) throws IOException {
        this.settings = settings;
        var whatsApp = settings.whatsApp();
        var ours = new Connection(whatsApp.phoneNumberId(), whatsApp.businessAccountId());
        this.ingest = ingest(ours, storage, slices);
        this.deliveries = new Deliveries(storage.deliveries, storage.database, clock, ingest::wake);
        slices.work.agents.yieldTo(deliveries::flooded);
        measure(storage, slices);

        var secret = whatsApp.appSecret();
        var signature = secret == null ? null : new WebhookSignature(secret);
        this.mailbox = mailbox(settings, signature, slices.mail);
        this.probe = probe(settings, slices.mail, clock);
        var verifyToken = whatsApp.verifyToken() == null ? "" : whatsApp.verifyToken();
        this.webhooks = new WebServer(
                "webhooks",
                new InetSocketAddress(settings.bind(), settings.webhookPort()),
                new WebhookEndpoint(
                        () -> verifyToken,
                        (body, header) -> signature != null && signature.matches(body, header),
                        deliveries::accept,
                        meters,
                        clock));
        try {
            this.api = new WebServer(
                    "api",
                    new InetSocketAddress(settings.bind(), settings.port()),
                    new ApiEndpoint(
                            settings.bind(),
                            resources(settings, storage, slices, clock),
                            slices.apiKeys,
                            slices.idempotency,
                            () -> up,
                            meters,
                            clock));
        } catch (IOException e) {
            webhooks.close();
            throw e;
        }
    }

    /// Turns what was delivered for our number into what the slices know.
    static Ingest ingest(Connection ours, Storage storage, Slices slices) {
        var events = new Events(
                ours,
                slices.contacts,
                slices.merges,
                slices.conversations,
                slices.fetches,
                slices.receipts,
                slices.approvals,
                slices.work.turns,
                new TemplateTales(slices.templates, slices.templateSync),
                new AccountTales(slices.standings, slices.standingWatch, ours));
        return new Ingest(storage.deliveries, events, storage.database, storage.journal);
    }

    /// Fetches what a relay keeps for us, where there is one. It signs anew if its app serves several shops.
    private @Nullable RelayReceiver mailbox(EngineSettings settings, @Nullable WebhookSignature ours, MailWatch watch) {
        var relay = settings.relay();
        if (relay == null) {
            return null;
        }
        var signature = relay.secret() == null ? ours : new WebhookSignature(relay.secret());
        return new RelayReceiver(
                relay,
                (body, header) -> signature != null && signature.matches(body, header),
                deliveries::acceptAll,
                mail -> watch.tell(new Status.Mail(mail.fetched(), mail.total(), mail.trouble())));
    }

    /// Watches our own address on the internet, where there is one.
    private static @Nullable SelfProbe probe(EngineSettings settings, MailWatch watch, InstantSource clock) {
        var address = settings.connections().find(Access.PUBLIC_URL);
        var verifyToken = settings.whatsApp().verifyToken();
        return address.isEmpty() || verifyToken == null
                ? null
                : SelfProbe.of(address.get(), verifyToken, settings.webhookPort(), watch::tellReach, clock);
    }

    private static List<Resource> resources(
            EngineSettings settings, Storage storage, Slices slices, InstantSource clock) {
        var transactions = storage.database;
        return List.of(
                new ContactsResource(slices.contacts, slices.merges, transactions),
                new MemoryResource(slices.work.memory, slices.contacts, slices.conversations, transactions),
                new ConversationsResource(slices.conversations, slices.work.findings, transactions),
                new MessagesResource(
                        slices.gate,
                        slices.work.writings,
                        slices.contacts,
                        slices.conversations,
                        slices.ownFiles,
                        transactions,
                        clock,
                        settings.whatsApp().phoneNumberId()),
                new VariantsResource(slices.work.variants, slices.conversations, transactions),
                new MediaResource(slices.media, slices.ownFiles),
                new ApprovalsResource(slices.approvals, slices.decisions, slices.afterChecks),
                new AgentsResource(slices.team, slices.approvals, storage.agentLog, transactions, clock),
                new RulesResource(slices.rules),
                new AdviceResource(slices.work.advisor),
                new HoursResource(slices.hours),
                new InsightsResource(slices.team, slices.approvals, storage.agentLog, transactions, clock),
                new OverviewResource(slices.overviews),
                new EventsResource(storage.journal, slices.contacts, transactions),
                new SearchResource(slices.contacts, slices.knowledge, slices.conversations),
                new KnowledgeResource(slices.knowledge, transactions),
                new ImportResource(slices.imports),
                new SuggestionsResource(slices.suggestions),
                new TemplatesResource(slices.templates, clock));
    }

    private void measure(Storage storage, Slices slices) {
        meters.gauge("parley_approvals_waiting", slices.approvals, approvals -> approvals.waiting());
        meters.gauge("parley_outbox_waiting", slices.outbox, outbox -> outbox.waiting());
        meters.gauge(
                "parley_whatsapp_silent",
                slices.dispatch.canary(),
                canary -> canary.silentSince().map(_ -> 1).orElse(0));
        meters.gauge("parley_turns_wanted", storage, kept -> kept.database.in(kept.turns::count));
        meters.gauge("parley_deliveries_quarantined", storage, kept -> kept.database.in(kept.deliveries::quarantined));
    }

    void start() {
        ingest.start();
        deliveries.start();
        webhooks.start();
        if (mailbox != null) {
            mailbox.start();
        }
        if (probe != null) {
            probe.start();
        }
        api.start();
        up = true;
    }

    URI apiUrl() {
        return URI.create("http://" + settings.bind().getHostAddress() + ":" + api.port());
    }

    int webhookPort() {
        return webhooks.port();
    }

    /// Closes the doors first, then what stands behind them.
    @Override
    public void close() {
        up = false;
        webhooks.close();
        api.close();
        if (mailbox != null) {
            mailbox.close();
        }
        if (probe != null) {
            probe.close();
        }
        deliveries.close();
        ingest.close();
        meters.close();
    }
}
