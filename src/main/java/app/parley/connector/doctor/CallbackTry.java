package app.parley.connector.doctor;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Asks our webhook what Meta asks when it is set up.
final class CallbackTry {
    /// What to say of one that [#whole] cannot read.
    static final String NO_ADDRESS =
            "The webhook's public address is none: it must look like https://your.address/webhooks/whatsapp.";

    private static final String PATH = "webhooks/whatsapp";
    private final Probe probe;
    private final String verifyToken;
    private final int port;

    /// @param port of our webhooks, which a tunnel should lead to
    CallbackTry(Probe probe, String verifyToken, int port) {
        this.probe = probe;
        this.verifyToken = verifyToken;
        this.port = port;
    }

    /// The webhook's whole address; null if that is no address.
    static @Nullable HttpUrl whole(String address) {
        var url = HttpUrl.parse(address.strip());
        return url == null || !url.encodedPath().equals("/")
                ? url
                : url.newBuilder().addPathSegments(PATH).build();
    }

    /// What is wrong with it and how to mend it; empty if it answers as it should.
    Optional<String> trouble(HttpUrl url) {
        var challenge = UUID.randomUUID().toString();
        var question = url.newBuilder()
                .setQueryParameter("hub.mode", "subscribe")
                .setQueryParameter("hub.verify_token", verifyToken)
                .setQueryParameter("hub.challenge", challenge)
                .build();
        try {
            var page = probe.get(question);
            return page.status() == 200 && page.text().equals(challenge)
                    ? Optional.empty()
                    : Optional.of(CallbackWords.wrong(page, url, port));
        } catch (IOException e) {
            return Optional.of(CallbackWords.trouble(LineTrouble.of(e), url.host()));
        }
    }
}
