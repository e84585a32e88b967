package app.parley;

import app.parley.connector.api.Certificate;
import app.parley.connector.api.RelayEndpoint;
import app.parley.connector.api.WebServer;
import app.parley.connector.relay.Mailbox;
import app.parley.connector.relay.MailboxFile;
import app.parley.connector.relay.Relay;
import app.parley.connector.relay.SealKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The always-on mailbox alone: what Meta delivers is kept until an engine fetches it.
@Command(
        name = "relay",
        description = "Keeps what WhatsApp delivers until an engine fetches it.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class RelayCommand implements Callable<Integer> {
    private static final int EVERY_MINUTES = 10;

    @Option(names = "--workspace", paramLabel = "DIR", description = "the folder that holds the mail")
    @Nullable
    Path workspace;

    @Option(names = "--webhook-port", paramLabel = "PORT", description = "of everything (default 8481)")
    @Nullable
    Integer port;

    @Option(
            names = "--mailboxes",
            paramLabel = "FILE",
            description = "a JSON list of mailboxes, for several shops; without it there is one, from the environment")
    @Nullable
    Path mailboxes;

    @Option(names = "--certificate", paramLabel = "FILE", description = "a certificate chain in PEM; speaks TLS then")
    @Nullable
    Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "the certificate's key in PEM, without a password")
    @Nullable
    Path key;

    @Option(names = "--behind-proxy", description = "a program in front of this one speaks TLS")
    boolean behindProxy;

    @Option(names = "--new-key", description = "prints a new pair of keys to seal mail with, and ends")
    boolean newKey;

    Map<String, String> environment = System.getenv();

    @Override
    public Integer call() throws Exception {
        if (newKey) {
            var pair = SealKey.newPair();
            System.out.println("For the relay's file, as public_key: " + pair.publicKey());
            System.out.println("For the shop alone, as PARLEY_RELAY_PRIVATE_KEY: " + pair.privateKey());
            return 0;
        }
        var ended = new CountDownLatch(1);
        var running = open();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    running.close();
                    ended.countDown();
                }));
        System.out.println("Parley relay keeps mail in " + running.folder() + ": port "
                + running.server().port() + ", " + running.boxes()
                + (running.boxes() == 1 ? " mailbox." : " mailboxes."));
        System.out.flush();
        ended.await();
        return 0;
    }

    /// A relay that works, until it is closed.
    record Running(Path folder, int boxes, Relay relay, WebServer server, ExecutorService chores)
            implements AutoCloseable {
        @Override
        public void close() {
            relay.hush();
            server.close();
            chores.shutdownNow();
            relay.close();
        }
    }

    Running open() throws IOException {
        var env = new Environment(environment);
        var folder = (workspace == null ? EngineOptions.namedFolder(env) : workspace).resolve("relay");
        var boxes = boxes(env);
        var tls = tls();
        var address = new InetSocketAddress(
                address(env.or("PARLEY_BIND", "127.0.0.1"), tls),
                EngineOptions.port(port, env, "PARLEY_WEBHOOK_PORT", 8481));
        Files.createDirectories(folder);
        var clock = InstantSource.system();
        var secret = mailboxes == null ? null : env.text("PARLEY_WHATSAPP_APP_SECRET");
        var relay = Relay.open(folder.resolve("mail.mv"), boxes, secret, clock)
                .orElseThrow(() -> new WorkspaceTakenException("Another relay works in " + folder + "."));
        try {
            var endpoint = new RelayEndpoint(relay, new SimpleMeterRegistry(), clock);
            var server = new WebServer("relay", address, endpoint, tls);
            var chores = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("chores").daemon().factory());
            chores.scheduleWithFixedDelay(relay::keepHouse, 0, EVERY_MINUTES, TimeUnit.MINUTES);
            server.start();
            return new Running(folder, boxes.size(), relay, server, chores);
        } catch (IOException | RuntimeException e) {
            relay.close();
            throw e;
        }
    }

    private List<Mailbox> boxes(Environment env) throws IOException {
        try {
            return mailboxes == null
                    ? List.of(MailboxFile.only(
                            env.needed("PARLEY_WHATSAPP_VERIFY_TOKEN"), env.needed("PARLEY_RELAY_TOKEN")))
                    : MailboxFile.read(mailboxes);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The mailboxes cannot be used: " + e.getMessage());
        }
    }

    private @Nullable SSLContext tls() throws IOException {
        if ((certificate == null) != (key == null)) {
            throw new SettingsException("--certificate and --key go together.");
        }
        try {
            return certificate == null || key == null ? null : Certificate.read(certificate, key);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }

    private InetAddress address(String bind, @Nullable SSLContext tls) {
        try {
            var address = InetAddress.getByName(bind);
            if (!address.isLoopbackAddress() && tls == null && !behindProxy) {
                throw new SettingsException("PARLEY_BIND: to be reached from elsewhere, a relay needs --certificate and"
                        + " --key, or --behind-proxy where a program in front of it speaks TLS.");
            }
            return address;
        } catch (UnknownHostException e) {
            throw new SettingsException("PARLEY_BIND is not an address of this machine.");
        }
    }
}
