package app.parley.connector.api;

import app.parley.storage.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer.
public record Response(int status, Map<String, String> headers, Content content) {

    /// What an answer carries.
    sealed interface Content {
        long size();

        /// @param bytes never changed once they are here
        @SuppressWarnings("ArrayRecordComponent") // compared nowhere
        record Bytes(byte[] bytes) implements Content {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        /// A file, sent as it is.
        record Stored(Path file, long size) implements Content {}
    }

    public Response {
        headers = Map.copyOf(headers);
    }

    static Response of(int status, String type, byte[] bytes) {
        return new Response(status, Map.of("Content-Type", type), new Content.Bytes(bytes));
    }

    /// A record of ours as JSON.
    static Response json(int status, Object fact) {
        return of(status, "application/json", ApiJson.bytes(fact));
    }

    /// A stretch of a list: `{"data": […], "next": …}`.
    static Response page(Page<?> page) {
        return json(200, page);
    }

    static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Response empty() {
        return new Response(204, Map.of(), new Content.Bytes(new byte[0]));
    }

    /// A file to be saved, never shown by a browser as a page of ours.
    static Response file(String type, Path file, long size) {
        return new Response(200, Map.of("Content-Type", type), new Content.Stored(file, size))
                .with("Content-Disposition", "attachment");
    }

    /// The same answer with a header more.
    Response with(String header, String content) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, content);
        return new Response(status, more, this.content);
    }
}
