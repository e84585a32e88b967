package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Lost;
import app.parley.connector.whatsapp.Answer.NeverLeft;
import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.connector.whatsapp.MediaUnavailableException.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches files that came with messages: asks for the link, which lives five minutes, then follows it with our
/// token, but only to Meta's own hosts.
public final class GraphMedia {
    private static final Logger log = LoggerFactory.getLogger(GraphMedia.class);
    private static final int MAX_HOPS = 3;
    private static final int MAX_LINKS = 2;

    private final GraphClient graph;
    private final MediaHosts hosts;
    private final long maxBytes;

    /// @param maxBytes larger files are left where they are
    public GraphMedia(GraphClient graph, long maxBytes) {
        this.graph = graph;
        this.maxBytes = maxBytes;
        hosts = new MediaHosts(graph.base());
    }

    /// Writes the file to the target, whole and checked; if it fails, nothing is left there.
    ///
    /// @param phoneNumberId our number it came to
    public MediaContent fetch(String mediaId, String phoneNumberId, Path target) throws MediaUnavailableException {
        for (int links = 1; ; links++) {
            JsonNode media = resolve(mediaId, phoneNumberId);
            try (Response response = open(link(media))) {
                if (response.isSuccessful()) return write(media, response, target);
                // The link may have run out meanwhile: ask for a fresh one.
                if (links == MAX_LINKS) throw refused(response.code());
            } catch (IOException e) {
                throw new MediaUnavailableException(Reason.UNREACHABLE, "the file's host did not answer", e);
            }
        }
    }

    private JsonNode resolve(String mediaId, String phoneNumberId) throws MediaUnavailableException {
        JsonNode media = switch (graph.get(List.of(mediaId), Map.of("phone_number_id", phoneNumberId))) {
            case NeverLeft(var why, var _) -> throw new MediaUnavailableException(Reason.UNREACHABLE, why, null);
            case Lost _ -> throw new MediaUnavailableException(Reason.UNREACHABLE, "Meta did not answer", null);
            case Replied replied when replied.isSuccess() -> replied.body();
            case Replied replied -> throw refused(replied.status());
        };
        if (Fields.number(media.path("file_size"), 0) > maxBytes) throw tooLarge();
        return media;
    }

    private Response open(@Nullable HttpUrl link) throws IOException, MediaUnavailableException {
        HttpUrl url = link;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            if (url == null || !hosts.allow(url)) {
                throw new MediaUnavailableException(Reason.FOREIGN_HOST, "the link does not lead to Meta", null);
            }
            Response response = graph.open(url);
            if (!response.isRedirect()) return response;
            String location = response.header("Location", "");
            response.close();
            url = location == null ? null : url.resolve(location);
        }
        throw new MediaUnavailableException(Reason.UNREACHABLE, "the link leads in circles", null);
    }

    private MediaContent write(JsonNode media, Response response, Path target) throws MediaUnavailableException {
        if (response.body().contentLength() > maxBytes) throw tooLarge();
        try {
            return copy(media, response, target);
        } catch (CheckedFile.NotWritable e) {
            throw failed(target, Reason.NOT_WRITABLE, "the file could not be written", e);
        } catch (IOException e) {
            throw failed(target, Reason.UNREACHABLE, "the file broke off", e);
        } catch (MediaUnavailableException e) {
            discard(target);
            throw e;
        }
    }

    private MediaContent copy(JsonNode media, Response response, Path target)
            throws IOException, MediaUnavailableException {
        try (var file = new CheckedFile(target)) {
            if (!file.take(response.body().byteStream(), maxBytes)) throw tooLarge();
            if (!file.hasHash(Fields.string(media.path("sha256")))) {
                throw new MediaUnavailableException(Reason.DAMAGED, "the file is not the one that was sent", null);
            }
            String type = Fields.string(media.path("mime_type"), "application/octet-stream");
            return new MediaContent(type, file.size(), file.hash());
        }
    }

    private static MediaUnavailableException failed(Path target, Reason reason, String message, IOException cause) {
        discard(target);
        return new MediaUnavailableException(reason, message, cause);
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException _) {
            log.warn("a half-written media file could not be removed");
        }
    }

    private static @Nullable HttpUrl link(JsonNode media) {
        return HttpUrl.parse(Fields.string(media.path("url"), ""));
    }

    private static MediaUnavailableException refused(int status) {
        var reason = switch (status) {
            case 401, 403 -> Reason.NO_ACCESS;
            case 429 -> Reason.UNREACHABLE;
            default -> status >= 500 ? Reason.UNREACHABLE : Reason.GONE;
        };
        return new MediaUnavailableException(reason, "Meta answered with HTTP " + status, null);
    }

    private MediaUnavailableException tooLarge() {
        return new MediaUnavailableException(Reason.TOO_LARGE, "the file has more than " + maxBytes + " bytes", null);
    }
}
