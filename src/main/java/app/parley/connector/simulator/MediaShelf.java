package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Files of both sides, by id. A link to one lives five minutes. The oldest go when there are too many.
final class MediaShelf {

    static final String PATH = "/whatsapp_business/attachments/";
    private static final Duration LINK_LIFE = Duration.ofMinutes(5);
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_FILES = 2_000;

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final String host;
    private final String salt;
    private final AtomicLong uploads = new AtomicLong();
    private final LinkedHashMap<String, Media> files = new LinkedHashMap<>();
    private long bytes;

    /// @param host what links begin with
    MediaShelf(SimulatorSettings settings, InstantSource clock, String host) {
        this.settings = settings;
        this.clock = clock;
        this.host = host;
        salt = "media" + clock.instant().getEpochSecond();
    }

    /// What the shop uploads; kept for thirty days.
    Media upload(String mimeType, byte[] content) {
        return put("upload" + uploads.incrementAndGet(), mimeType, content, Duration.ofDays(30));
    }

    /// What a customer sends; kept for seven days.
    Media receive(String occasion, String mimeType, byte[] content) {
        return put(occasion, mimeType, content, Duration.ofDays(7));
    }

    synchronized @Nullable Media find(String id) {
        var media = files.get(id);
        return media == null || clock.instant().isAfter(media.keptUntil()) ? null : media;
    }

    synchronized boolean remove(String id) {
        var media = files.remove(id);
        bytes -= media == null ? 0 : media.bytes().length;
        return media != null;
    }

    /// What the media API tells about a file.
    ObjectNode describe(Media media) {
        return WireJson.object()
                .put("url", link(media))
                .put("mime_type", media.mimeType())
                .put("sha256", media.sha256Hex())
                .put("file_size", media.bytes().length)
                .put("id", media.id())
                .put("messaging_product", "whatsapp");
    }

    String link(Media media) {
        var until = clock.instant().plus(LINK_LIFE).getEpochSecond();
        return host + PATH + "?mid=" + media.id() + "&ext=" + until + "&hash=" + seal(media.id(), until);
    }

    /// The file behind a link, if the link is ours and not too old.
    @Nullable
    Media follow(Map<String, String> query) {
        var id = query.getOrDefault("mid", "");
        var until = query.getOrDefault("ext", "");
        if (!until.matches("\\d{1,12}") || !seal(id, Long.parseLong(until)).equals(query.get("hash"))) {
            return null;
        }
        return clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(until))) ? null : find(id);
    }

    private synchronized Media put(String occasion, String mimeType, byte[] content, Duration life) {
        var id = Chance.of(settings.seed(), salt, occasion).digits(16);
        remove(id);
        var media = new Media(id, mimeType, content, clock.instant().plus(life));
        files.put(id, media);
        bytes += content.length;
        while (files.size() > 1 && (bytes > MOST_BYTES || files.size() > MOST_FILES)) {
            remove(files.firstEntry().getKey());
        }
        return media;
    }

    private String seal(String id, long until) {
        return Digests.hmac(settings.appSecret(), (id + "|" + until).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }
}
