package app.parley.connector.relay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The file that names the mailboxes of a relay: a JSON list.
public final class MailboxFile {
    /// Meta says so (reference §1.2): a delivery is tried again for up to seven days.
    private static final int LEAST_DAYS = 7;

    static final int USUAL_DAYS = 30;
    static final int USUAL_MB = 500;
    private static final int SHORTEST_TOKEN = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{0,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MailboxFile() {}

    private record Entry(
            @Nullable String name,
            @Nullable String verifyToken,
            @Nullable String token,
            @Nullable String tokenSha256,
            @Nullable Integer quotaMb,
            @Nullable Integer keepDays,
            @Nullable String publicKey,
            @Nullable String secret,
            @Nullable Set<String> accounts) {}

    /// The only mailbox of a relay that is set up by its environment.
    public static Mailbox only(String verifyToken, String token) {
        return new Mailbox(
                "",
                verifyToken,
                Relay.hash(longEnough(token, "the token")),
                (long) USUAL_MB << 20,
                Duration.ofDays(USUAL_DAYS),
                null,
                null,
                Set.of());
    }

    /// @throws IllegalArgumentException with a sentence that says what is wrong, and where
    public static List<Mailbox> read(Path file) throws IOException {
        Entry[] entries;
        try {
            entries = JSON.readValue(Files.readAllBytes(file), Entry[].class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(place(file, e), e);
        }
        var boxes = new ArrayList<Mailbox>();
        var names = new HashSet<String>();
        var tokens = new HashSet<String>();
        for (var entry : entries) {
            var box = mailbox(entry);
            if (!names.add(box.name())) {
                throw new IllegalArgumentException("Two mailboxes have the name \"" + box.name() + "\".");
            }
            if (!tokens.add(box.tokenHash())) {
                throw new IllegalArgumentException("Two mailboxes have the same token.");
            }
            boxes.add(box);
        }
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("The file names no mailbox.");
        }
        return boxes;
    }

    /// Repeats nothing of the file: it holds secrets.
    private static String place(Path file, com.fasterxml.jackson.core.JsonProcessingException e) {
        var at = e.getLocation();
        return file.getFileName() + " is not a list of mailboxes"
                + (at == null ? "." : " (line " + at.getLineNr() + ").");
    }

    private static Mailbox mailbox(Entry entry) {
        var name = entry.name() == null ? "" : entry.name();
        var what = "Mailbox \"" + name + "\": ";
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A mailbox's name has letters, digits, - and _, 64 at most.");
        }
        int days = entry.keepDays() == null ? USUAL_DAYS : entry.keepDays();
        int mb = entry.quotaMb() == null ? USUAL_MB : entry.quotaMb();
        if (days < LEAST_DAYS || mb < 1) {
            throw new IllegalArgumentException(
                    what + "it keeps " + LEAST_DAYS + " days at least, and has a quota of 1 MB at least.");
        }
        if (entry.verifyToken() == null || entry.verifyToken().isBlank()) {
            throw new IllegalArgumentException(what + "verify_token is missing.");
        }
        return new Mailbox(
                name,
                entry.verifyToken(),
                tokenHash(entry, what),
                (long) mb << 20,
                Duration.ofDays(days),
                key(entry.publicKey(), what),
                entry.secret(),
                entry.accounts() == null ? Set.of() : entry.accounts());
    }

    private static String tokenHash(Entry entry, String what) {
        if (entry.tokenSha256() != null && HASH.matcher(entry.tokenSha256()).matches()) {
            return entry.tokenSha256().toLowerCase(Locale.ROOT);
        }
        if (entry.token() == null) {
            throw new IllegalArgumentException(
                    what + "token is missing, or token_sha256 is no SHA-256 in hexadecimal.");
        }
        return Relay.hash(longEnough(entry.token(), what + "the token"));
    }

    private static String longEnough(String token, String what) {
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(what + " needs " + SHORTEST_TOKEN + " characters at least.");
        }
        return token;
    }

    private static @Nullable SealKey key(@Nullable String text, String what) {
        try {
            return text == null ? null : SealKey.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + "public_key is not 32 bytes in base64.", e);
        }
    }
}
