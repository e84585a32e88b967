package app.parley.connector.api;

import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// The files that came with messages.
public final class MediaResource implements Resource {
    private final MediaFiles files;

    public MediaResource(MediaFiles files) {
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/media/{id}", this::file));
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
