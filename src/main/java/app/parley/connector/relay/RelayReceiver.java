package app.parley.connector.relay;

import app.parley.connector.api.SignatureCheck;
import app.parley.storage.Loop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the mail: asks by long poll, checks signatures, keeps what is Meta's, and only then has the relay let
/// go. Whatever is killed at whatever instant, the same mail comes again.
public final class RelayReceiver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayReceiver.class);
    private static final int PAGE = 200;
    private static final Duration POLL = Duration.ofSeconds(25);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final String UNSIGNED =
            "Nothing in the mailbox bears our app's signature. Check the app secret; the mail is kept.";
    private final Loop loop = new Loop("mailbox", this::round);
    private final MailboxClient client;
    private final SignatureCheck signatures;
    private final @Nullable SealedMail seals;
    private final Keeper keeper;
    private final Consumer<Mail> watcher;
    private Mail mail = new Mail(0, 0, null);
    private String after = "";
    private Duration pause = FIRST_PAUSE;

    /// Some delivery bore our signature: from then on, one that does not is a stranger's and is thrown away.
    /// Before, it may be our secret that is wrong, and nothing is let go.
    private boolean verified;

    /// Keeps deliveries.
    @FunctionalInterface
    public interface Keeper {
        /// Returns once all of them survive a crash, in this order; answers `false` if there is no room for them
        /// now.
        boolean accept(List<byte[]> bodies) throws InterruptedException;
    }

    /// How far the fetching is.
    ///
    /// @param fetched since there was last nothing to fetch
    /// @param total that many in all, as far as the relay says
    /// @param trouble why nothing can be fetched; null if it can
    public record Mail(long fetched, long total, @Nullable String trouble) {}

    /// @param signatures with the app's secret, or the relay's where it signs anew
    /// @param watcher told after every step
    public RelayReceiver(RelaySettings settings, SignatureCheck signatures, Keeper keeper, Consumer<Mail> watcher) {
        this.client = new MailboxClient(settings);
        this.signatures = signatures;
        this.seals = settings.privateKey() == null ? null : new SealedMail(settings.privateKey());
        this.keeper = keeper;
        this.watcher = watcher;
    }

    public void start() {
        loop.start();
    }

    private Duration round() {
        try {
            var next = fetch() ? Duration.ZERO : FIRST_PAUSE;
            pause = FIRST_PAUSE;
            return next;
        } catch (IOException e) {
            return trouble(e);
        } catch (CancellationException e) {
            return LONGEST_PAUSE; // we are closing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LONGEST_PAUSE;
        }
    }

    private Duration trouble(IOException e) {
        var words = e instanceof RelayRefused ? e.getMessage() : MailboxClient.UNREACHABLE;
        if (!Objects.equals(words, mail.trouble())) {
            LOG.warn("{} ({})", words, e.getMessage());
        }
        tell(new Mail(mail.fetched(), mail.total(), words));
        var now = e instanceof RelayRefused ? LONGEST_PAUSE : pause;
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return now;
    }

    private void tell(Mail now) {
        mail = now;
        watcher.accept(now);
    }

    /// Answers false if there is no room for what came.
    private boolean fetch() throws IOException, InterruptedException {
        var page = client.fetch(after, PAGE, reachable() ? POLL : Duration.ZERO);
        var letters = page.letters();
        if (letters.isEmpty()) {
            tell(new Mail(0, 0, after.isEmpty() || verified ? null : UNSIGNED));
            return true;
        }
        var last = letters.getLast().id();
        if (last == null) {
            throw new IOException("the mailbox gave a delivery without an id");
        }
        begin(letters.size(), page.waiting());
        var ours = ours(letters);
        verified |= !ours.isEmpty();
        if (!keeper.accept(ours)) {
            return false;
        }
        if (verified) {
            client.acknowledge(last);
        }
        after = last;
        tell(new Mail(mail.fetched() + letters.size(), mail.total(), verified ? null : UNSIGNED));
        return true;
    }

    private boolean reachable() {
        return mail.trouble() == null || mail.trouble().equals(UNSIGNED);
    }

    /// A backlog is counted from its beginning to its end, also where more comes meanwhile.
    private void begin(int size, long waiting) {
        long left = Math.max(size, waiting);
        long done = mail.fetched() >= mail.total() ? 0 : mail.fetched();
        tell(new Mail(done, done + left, mail.trouble()));
    }

    private List<byte[]> ours(List<MailboxClient.Letter> letters) throws RelayRefused {
        var bodies = new ArrayList<byte[]>();
        for (var letter : letters) {
            byte[] body = opened(letter);
            if (body != null && letter.signature() != null && signatures.matches(body, letter.signature())) {
                bodies.add(body);
            } else {
                LOG.warn("a delivery in the mailbox does not bear our app's signature");
            }
        }
        return bodies;
    }

    private byte @Nullable [] opened(MailboxClient.Letter letter) throws RelayRefused {
        byte[] body = letter.body();
        if (body == null || !letter.sealed()) {
            return body;
        }
        if (seals == null) {
            throw new RelayRefused("The mailbox seals its mail, and the key to open it is missing.");
        }
        try {
            return seals.open(body);
        } catch (IllegalArgumentException e) {
            LOG.warn("a delivery is sealed to another key");
            return null;
        }
    }

    @Override
    public void close() {
        client.close();
        loop.close();
    }
}
