package app.parley.connector.whatsapp;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A JSON body that the HTTP client may write once and never again by itself.
final class OnceBody extends RequestBody {
    private final byte[] json;

    OnceBody(byte[] json) {
        this.json = json;
    }

    @Override
    public MediaType contentType() {
        return MediaType.get("application/json");
    }

    @Override
    public long contentLength() {
        return json.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(json);
    }
}
