package app.parley.connector.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.settings.Access;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Graph API on loopback whose account is healthy until a test says otherwise, and the set-up that fits it.
final class GraphStandIn implements AutoCloseable {
    static final String NUMBER = "106540352242922";
    static final String ACCOUNT = "102290129340398";
    static final String APP = "670843887433847";
    static final String TOKEN = "EAAtoken0123456789";
    static final String SECRET = "appsecret0123456789";
    static final String VERIFY = "verifyword0123";

    record Said(int status, String body) {}

    final Map<Access, String> access = new EnumMap<>(Map.of(
            Access.PHONE_NUMBER_ID, NUMBER,
            Access.BUSINESS_ACCOUNT_ID, ACCOUNT,
            Access.ACCESS_TOKEN, TOKEN,
            Access.APP_SECRET, SECRET,
            Access.VERIFY_TOKEN, VERIFY));
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> wishes = new CopyOnWriteArrayList<>();
    InstantSource clock = InstantSource.system();
    String version = "v25.0";
    volatile String served = "v25.0";
    String publicUrl = "";
    InetSocketAddress api = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    InetSocketAddress webhooks = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Path workspace = Path.of("target");
    private final Map<String, Said> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    GraphStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        token("\"expires_at\":0", "whatsapp_business_management", "whatsapp_business_messaging");
        number("");
        says("/" + ACCOUNT, 200, "{\"id\":\"%s\",\"account_review_status\":\"APPROVED\"}".formatted(ACCOUNT));
        says(
                "/" + ACCOUNT + "/phone_numbers",
                200,
                "{\"data\":[{\"id\":\"%s\",\"display_phone_number\":\"+34 600 11 12 22\"}]}".formatted(NUMBER));
        says(
                "/" + ACCOUNT + "/subscribed_apps",
                200,
                "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"%s\",\"name\":\"Shop\"}}]}".formatted(APP));
    }

    void says(String path, int status, String body) {
        answers.put(path, new Said(status, body));
    }

    void refuses(String path, int status, int code, int subcode, String message) {
        says(
                path,
                status,
                "{\"error\":{\"message\":\"%s\",\"code\":%d,\"error_subcode\":%d}}".formatted(message, code, subcode));
    }

    void token(String more, String... scopes) {
        says(
                "/debug_token",
                200,
                "{\"data\":{\"app_id\":\"%s\",\"is_valid\":true,%s,\"scopes\":[\"%s\"]}}"
                        .formatted(APP, more, String.join("\",\"", scopes)));
    }

    /// @param more fields that go before the healthy ones; the parser takes the last of equal ones
    void number(String more) {
        says(
                "/" + NUMBER,
                200,
                ("{\"id\":\"%s\",\"display_phone_number\":\"+34 600 11 12 22\",\"verified_name\":\"Lúa\","
                                + "\"quality_rating\":\"GREEN\",\"status\":\"CONNECTED\",\"name_status\":\"APPROVED\","
                                + "\"account_mode\":\"LIVE\",\"platform_type\":\"CLOUD_API\"%s}")
                        .formatted(NUMBER, more));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Visit visit() {
        return new Visit(
                new Setup(
                        workspace,
                        api,
                        webhooks,
                        access,
                        List.of(TOKEN, SECRET, VERIFY),
                        address(),
                        version,
                        publicUrl),
                clock);
    }

    /// Every check, with the offline model.
    List<Result> examine() {
        return new Doctor(Checks.all("", Map.of())).examine(visit(), _ -> {});
    }

    /// The lines of one check.
    List<String> lines(String check) {
        return examine().stream()
                .filter(result -> result.check().equals(check))
                .map(result -> result.finding().state() + " " + result.finding().sentence())
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            asked.add(uri.toString());
            if (exchange.getRequestMethod().equals("POST")) {
                wishes.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            }
            var path = uri.getPath().replaceFirst("^/v[\\d.]+", "");
            var said = answers.getOrDefault(
                    path, new Said(400, "{\"error\":{\"message\":\"unknown\",\"code\":100,\"error_subcode\":33}}"));
            var bytes = said.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.getResponseHeaders().set("facebook-api-version", served);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
