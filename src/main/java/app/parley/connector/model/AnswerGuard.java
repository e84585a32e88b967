package app.parley.connector.model;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Reads every answer whole, up to a limit, and makes an [HttpFailure] of each that is no success.
final class AnswerGuard implements Interceptor {
    /// A reply of some hundred words takes a few kilobytes; thoughts of local models may take some hundred.
    static final long MOST_BYTES = 1_000_000;

    private static final long MOST_ERROR_BYTES = 64_000;

    /// A client that keeps keys to the host they are for, and has no time limit but that of each call.
    ///
    /// @param most how long an answer may be, in bytes
    /// @param sending called each time a request goes out
    static OkHttpClient client(long most, Runnable sending) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(0, TimeUnit.MILLISECONDS)
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .addInterceptor(new AnswerGuard(most))
                .addNetworkInterceptor(chain -> {
                    sending.run();
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private final long most;

    private AnswerGuard(long most) {
        this.most = most;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        try (var body = response.body()) {
            var source = body.source();
            if (!response.isSuccessful()) {
                source.request(MOST_ERROR_BYTES);
                var said = source.readUtf8(Math.min(source.getBuffer().size(), MOST_ERROR_BYTES));
                throw new HttpFailure(response.code(), said, response.header("Retry-After"));
            }
            if (source.request(most + 1)) {
                throw new AnswerTooLong(most);
            }
            return response.newBuilder()
                    .body(ResponseBody.create(source.readByteArray(), body.contentType()))
                    .build();
        }
    }
}
