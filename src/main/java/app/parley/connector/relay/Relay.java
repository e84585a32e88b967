package app.parley.connector.relay;

import app.parley.connector.api.Mailboxes;
import app.parley.connector.relay.SpoolFile.Letter;
import app.parley.connector.whatsapp.WebhookSignature;
import app.parley.settings.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mailbox, or several of which each shop sees its own, on one disk.
public final class Relay implements Mailboxes, AutoCloseable {
    private final Map<String, Mailbox> mailboxes;
    private final @Nullable SharedApp shared;
    private final Spool spool;
    private final InstantSource clock;

    /// Opens the file; nothing if another relay has it.
    ///
    /// @param appSecret of an app that serves several shops; null where nobody but the shops knows a secret
    public static Optional<Relay> open(
            Path file, List<Mailbox> mailboxes, @Nullable String appSecret, InstantSource clock) {
        return SpoolFile.open(file).map(kept -> new Relay(new Spool(kept), mailboxes, appSecret, clock));
    }

    private Relay(Spool spool, List<Mailbox> mailboxes, @Nullable String appSecret, InstantSource clock) {
        this.mailboxes = mailboxes.stream().collect(Collectors.toMap(Mailbox::name, Function.identity()));
        this.shared = appSecret == null ? null : new SharedApp(new WebhookSignature(appSecret), mailboxes);
        this.spool = spool;
        this.clock = clock;
    }

    static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> openedBy(String token) {
        var hash = hash(token);
        return mailboxes.values().stream()
                .filter(box -> same(box.tokenHash(), hash))
                .map(Mailbox::name)
                .findFirst();
    }

    @Override
    public boolean has(String mailbox) {
        return mailboxes.containsKey(mailbox) || shared != null && mailbox.isEmpty();
    }

    @Override
    public boolean verifies(String mailbox, String verifyToken) {
        var expected = verifyToken(mailbox);
        return !expected.isEmpty() && same(expected, verifyToken);
    }

    private String verifyToken(String mailbox) {
        var box = mailboxes.get(mailbox);
        if (box != null) {
            return box.verifyToken();
        }
        return shared != null && mailbox.isEmpty() ? shared.verifyToken() : "";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Taken take(String mailbox, String signature, byte[] body) throws InterruptedException {
        if (shared != null && mailbox.isEmpty()) {
            var pieces = shared.split(signature, body);
            return pieces.isEmpty() ? Taken.FORGED : keep(pieces.get());
        }
        var box = Objects.requireNonNull(mailboxes.get(mailbox), "a mailbox that there is");
        return keep(List.of(new SharedApp.Piece(box, signature, body)));
    }

    /// A shop whose mailbox is full has Meta come again; the others have theirs meanwhile.
    private Taken keep(List<SharedApp.Piece> pieces) throws InterruptedException {
        var letters = pieces.stream().filter(this::hasRoom).map(this::letter).toList();
        boolean kept = letters.isEmpty() || spool.keep(letters);
        return kept && letters.size() == pieces.size() ? Taken.KEPT : Taken.NO_ROOM;
    }

    private boolean hasRoom(SharedApp.Piece piece) {
        return spool.size(piece.to().name()) + piece.body().length <= piece.to().quota();
    }

    private Letter letter(SharedApp.Piece piece) {
        var key = piece.to().publicKey();
        byte[] body = key == null ? piece.body() : Seal.seal(piece.body(), key);
        return new Letter(piece.to().name(), clock.instant(), piece.signature(), key != null, body);
    }

    @Override
    public Kept kept(String mailbox, long after, int limit, Duration wait) throws InterruptedException {
        return spool.after(mailbox, after, limit, wait);
    }

    @Override
    public OptionalLong letGo(String mailbox, long upto) {
        return upto < 1 || upto > spool.lastId() ? OptionalLong.empty() : OptionalLong.of(spool.letGo(mailbox, upto));
    }

    /// Throws away what was kept for longer than promised, and gives room back to the disk.
    public void keepHouse() {
        for (var box : mailboxes.values()) {
            spool.forget(box.name(), clock.instant().minus(box.keep()));
        }
        spool.tidy();
    }

    /// Whoever waits for mail is answered at once from now on, so that the server can end without them.
    public void hush() {
        spool.hush();
    }

    @Override
    public void close() {
        spool.close();
    }
}
