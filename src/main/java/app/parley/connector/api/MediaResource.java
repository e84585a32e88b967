package app.parley.connector.api;

import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaId;
import app.parley.conversation.OwnFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files that came with messages, and those that are to be sent.
public final class MediaResource implements Resource {
    private static final int LONGEST_NAME = 1000;
    private final MediaFiles files;
    private final OwnFiles own;

    /// @param size in bytes
    private record Kept(UUID id, String mimeType, @Nullable String filename, long size) {}

    public MediaResource(MediaFiles files, OwnFiles own) {
        this.files = files;
        this.own = own;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/media/{id}", this::file), Route.post("/media", this::keep));
    }

    /// The body is the file itself.
    private Response keep(ApiCall call) {
        var name = call.parameter("filename").orElse(null);
        if (name != null && name.length() > LONGEST_NAME) {
            throw Problem.UNPROCESSABLE.because("\"filename\" has at most " + LONGEST_NAME + " characters.");
        }
        try (var content = new ByteArrayInputStream(call.body())) {
            var kept = own.keep(content, name);
            return Response.json(
                    201,
                    new Kept(
                            kept.id().value(),
                            Objects.requireNonNull(kept.mimeType()),
                            kept.filename(),
                            Objects.requireNonNull(kept.size())));
        } catch (OwnFiles.Unfit e) {
            throw Problem.UNPROCESSABLE.because(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for WhatsApp where we do not have the file yet: no transaction is open here.
    private Response file(ApiCall call) {
        var media = files.find(new MediaId(call.id()))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such file."));
        var headers = FileHeaders.of(media.mimeType(), media.filename());
        try {
            var file = files.open(media);
            return Response.file(headers.type(), file, Files.size(file))
                    .with("Content-Disposition", headers.disposition());
        } catch (IOException e) {
            throw Problem.BAD_GATEWAY.because(
                    "WhatsApp does not give this file out: it may be too old, or out of reach.");
        }
    }
}
