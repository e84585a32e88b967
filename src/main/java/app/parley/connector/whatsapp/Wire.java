package app.parley.connector.whatsapp;

import okhttp3.Call;
import okhttp3.EventListener;

/// Remembers of one request whether we began to write it. It travels as the request's tag.
final class Wire {
    private volatile boolean written;

    boolean isWritten() {
        return written;
    }

    /// Marks the requests as they reach the wire.
    static final class Watch extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            Wire wire = call.request().tag(Wire.class);
            if (wire != null) wire.written = true;
        }
    }
}
