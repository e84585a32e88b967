package app.parley.connector.doctor;

import app.parley.settings.Access;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;

/// One examination: how things are set up, and what Meta says of them.
public final class Visit {
    private static final String NUMBER_FIELDS =
            "display_phone_number,verified_name,quality_rating,status,name_status,account_mode,platform_type,"
                    + "health_status,webhook_configuration";
    private static final String CHOICE_FIELDS = "id,display_phone_number,verified_name,account_mode,is_on_biz_app";
    private static final Pattern ID = Pattern.compile("\\d{1,30}");
    private static final Pattern PATH = Pattern.compile("debug_token|\\d{1,30}(/[a-z_]+)?");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private final Setup setup;
    private final Masking masking;
    private final Graph graph;
    private final InstantSource clock;
    private final OkHttpClient http;

    /// @throws IllegalArgumentException if the Graph API's address cannot be used
    public Visit(Setup setup, InstantSource clock) {
        this(setup, clock, Probe.client());
    }

    Visit(Setup setup, InstantSource clock, OkHttpClient http) {
        this.setup = setup;
        this.masking = new Masking(setup.secrets());
        this.graph = new Graph(setup.graph(), setup.version(), setup.get(Access.APP_SECRET), clock, http);
        this.clock = clock;
        this.http = http;
    }

    Setup setup() {
        return setup;
    }

    public Masking masking() {
        return masking;
    }

    Graph graph() {
        return graph;
    }

    InstantSource clock() {
        return clock;
    }

    Probe probe() {
        return new Probe(http);
    }

    /// What Meta knows of the access token.
    Reply token() {
        return ask("debug_token", Map.of("input_token", setup.get(Access.ACCESS_TOKEN)));
    }

    Reply number() {
        var id = setup.get(Access.PHONE_NUMBER_ID);
        return ask(id, Map.of("fields", NUMBER_FIELDS));
    }

    Reply account() {
        return account("", Map.of("fields", "name,account_review_status"));
    }

    /// The numbers of whatever object has that id.
    Reply numbersOf(String id) {
        return ask(id + "/phone_numbers", Map.of("fields", "id,display_phone_number", "limit", "100"));
    }

    /// What the account is called; the token covers it.
    Reply nameOf(String account) {
        return ask(account, Map.of("fields", "name"));
    }

    /// The numbers of an account, for somebody who chooses one.
    Reply choiceOf(String account) {
        return ask(account + "/phone_numbers", Map.of("fields", CHOICE_FIELDS, "limit", "100"));
    }

    /// Asks the number's phone for what it has: `smb_app_state_sync` or `history`.
    Reply askPhone(String what) {
        var path = setup.get(Access.PHONE_NUMBER_ID) + "/smb_app_data";
        return PATH.matcher(path).matches() && isSecret(Access.ACCESS_TOKEN)
                ? graph.post(
                        setup.get(Access.ACCESS_TOKEN),
                        path,
                        Map.of("messaging_product", "whatsapp", "sync_type", what))
                : unasked();
    }

    /// The apps that updates of the account go to.
    Reply apps() {
        return account("/subscribed_apps", Map.of());
    }

    /// Has updates of the account come to the app that made the token.
    Reply subscribe(Map<String, String> wish) {
        var path = accountId().orElse("") + "/subscribed_apps";
        return PATH.matcher(path).matches() && isSecret(Access.ACCESS_TOKEN)
                ? graph.post(setup.get(Access.ACCESS_TOKEN), path, wish)
                : unasked();
    }

    /// Registers the number.
    Reply register(String pin) {
        var path = setup.get(Access.PHONE_NUMBER_ID) + "/register";
        return PATH.matcher(path).matches() && isSecret(Access.ACCESS_TOKEN)
                ? graph.post(setup.get(Access.ACCESS_TOKEN), path, Map.of("messaging_product", "whatsapp", "pin", pin))
                : unasked();
    }

    /// Says where the app's own webhooks go.
    Reply subscribeApp(Map<String, String> wish) {
        var app = appId();
        return !ID.matcher(app).matches() || !isSecret(Access.APP_SECRET)
                ? unasked()
                : graph.post(app + "|" + setup.get(Access.APP_SECRET), app + "/subscriptions", wish);
    }

    /// Where the app's own webhooks go; the app's secret opens it.
    Reply appWebhooks() {
        var app = appId();
        return !ID.matcher(app).matches() || !isSecret(Access.APP_SECRET)
                ? unasked()
                : graph.get(app + "|" + setup.get(Access.APP_SECRET), app + "/subscriptions", Map.of());
    }

    /// The app that made the token; "" if Meta does not say.
    String appId() {
        return token().body().path("data").path("app_id").asText();
    }

    /// The business account: as it was given, or the only one that the token covers.
    Optional<String> accountId() {
        if (setup.has(Access.BUSINESS_ACCOUNT_ID)) {
            return Optional.of(setup.get(Access.BUSINESS_ACCOUNT_ID));
        }
        var covered = covered();
        return covered.size() == 1 ? Optional.of(covered.getFirst()) : Optional.empty();
    }

    /// The accounts that the token covers; none if it is not bound to some.
    List<String> covered() {
        var ids = new ArrayList<String>();
        for (var scope : token().body().path("data").path("granular_scopes")) {
            if (scope.path("scope").asText().startsWith("whatsapp_business_")) {
                stream(scope.path("target_ids")).map(JsonNode::asText).forEach(ids::add);
            }
        }
        return ids.stream().filter(id -> id.matches("\\d+")).distinct().toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Reply account(String edge, Map<String, String> query) {
        return accountId().map(id -> ask(id + edge, query)).orElseGet(Visit::unasked);
    }

    /// Asks nothing that could not be right: an id like ".." would climb out of its place.
    private Reply ask(String path, Map<String, String> query) {
        return PATH.matcher(path).matches() && isSecret(Access.ACCESS_TOKEN)
                ? graph.get(setup.get(Access.ACCESS_TOKEN), path, query)
                : unasked();
    }

    private boolean isSecret(Access kind) {
        return SECRET.matcher(setup.get(kind)).matches();
    }

    private static Reply unasked() {
        return new Reply.Silent(new IOException("nobody was asked"));
    }
}
