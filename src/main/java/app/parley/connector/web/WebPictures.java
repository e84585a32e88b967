package app.parley.connector.web;

import app.parley.agent.PictureSource;
import app.parley.outbox.FileKind;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Pictures from web servers. A link may come from a table that somebody else wrote: so no address of this machine or
/// of the network around it is asked, wherever a link or its server leads.
public final class WebPictures implements PictureSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private final OkHttpClient http;

    public WebPictures() {
        this(address -> !isNear(address));
    }

    /// @param allowed the addresses that may be asked
    WebPictures(Predicate<InetAddress> allowed) {
        this.http = new OkHttpClient.Builder()
                .callTimeout(PATIENCE)
                .addNetworkInterceptor(chain -> guarded(chain, allowed))
                .build();
    }

    private static Response guarded(Interceptor.Chain chain, Predicate<InetAddress> allowed) throws IOException {
        var route = Objects.requireNonNull(chain.connection()).route();
        if (!allowed.test(route.socketAddress().getAddress())) {
            throw new IOException("the link leads to this machine or its network");
        }
        return chain.proceed(chain.request());
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address.getAddress());
    }

    /// RFC 4193: fc00::/7.
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }

    @Override
    public byte[] fetch(String link) throws IOException {
        var url = HttpUrl.parse(link);
        if (url == null) {
            throw new IOException("not a web address");
        }
        var request = new Request.Builder()
                .url(url)
                .header("Accept", "image/jpeg, image/png")
                .build();
        try (var response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            var bytes = response.body().byteStream().readNBytes((int) FileKind.IMAGE.most() + 1);
            if (bytes.length > FileKind.IMAGE.most()) {
                throw new IOException("larger than WhatsApp takes");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
