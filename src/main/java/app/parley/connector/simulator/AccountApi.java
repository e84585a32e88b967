package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/// What the shop's number and account tell about themselves.
final class AccountApi {

    private static final String APP_ID = "670843887433847";

    private final SimulatorSettings settings;
    private final Templates templates;
    private final Webhooks webhooks;
    private final String shopName;
    private final String host;
    private volatile boolean onPhone;

    AccountApi(SimulatorSettings settings, Templates templates, Webhooks webhooks, String shopName, String host) {
        this.settings = settings;
        this.templates = templates;
        this.webhooks = webhooks;
        this.shopName = shopName;
        this.host = host;
    }

    /// The WhatsApp Business app uses the number too, from now on.
    void shareWithPhone() {
        onPhone = true;
    }

    /// Takes the wish for what the phone has, and says by which name it is done.
    JsonNode history(GraphRequest request) throws GraphRefusal {
        var what = request.json().path("sync_type").asText();
        if (!what.equals("history") && !what.equals("smb_app_state_sync")) {
            throw GraphRefusal.invalid("Param sync_type must be one of {SMB_APP_STATE_SYNC, HISTORY}.");
        }
        if (!onPhone) {
            throw GraphRefusal.invalid("The number is not shared with the WhatsApp Business app.");
        }
        return WireJson.object().put("messaging_product", "whatsapp").put("request_id", "simulated-" + what);
    }

    JsonNode number(GraphRequest request) {
        return selected(request, number());
    }

    JsonNode account(GraphRequest request) {
        var account = WireJson.object()
                .put("id", settings.businessAccountId())
                .put("name", shopName)
                .put("timezone_id", "58")
                .put("currency", "EUR")
                .put("account_review_status", "APPROVED")
                .put("message_template_namespace", "simulated");
        return selected(request, account);
    }

    JsonNode numbers(GraphRequest request) {
        var answer = WireJson.object();
        answer.putArray("data").add(selected(request, number()));
        answer.putObject("paging").putObject("cursors").put("before", "MAZDZD").put("after", "MAZDZD");
        return answer;
    }

    JsonNode templates(GraphRequest request) throws GraphRefusal {
        var address = host + "/" + (request.version() == null ? "" : request.version() + "/")
                + settings.businessAccountId() + "/message_templates";
        return templates.list(request.query(), address);
    }

    JsonNode createTemplate(GraphRequest request) throws GraphRefusal {
        return templates.create(request.json());
    }

    JsonNode deleteTemplates(GraphRequest request) throws GraphRefusal {
        templates.delete(
                request.query().getOrDefault("name", ""), request.query().get("hsm_id"));
        return success();
    }

    boolean hasTemplate(String id) {
        return templates.byId(id).isPresent();
    }

    JsonNode editTemplate(String id, GraphRequest request) throws GraphRefusal {
        templates.edit(id, request.json());
        return success();
    }

    /// Whether updates of the account reach the app at all.
    JsonNode subscription(GraphRequest request) throws GraphRefusal {
        return switch (request.method()) {
            case "GET" -> subscribedApps();
            case "POST" -> subscribe(request.jsonOrNothing());
            case "DELETE" -> {
                webhooks.unsubscribe();
                yield success();
            }
            default -> throw GraphRefusal.unknownPath();
        };
    }

    /// With an address of the account's own, which must know the word, or without one.
    private JsonNode subscribe(JsonNode wish) throws GraphRefusal {
        var address = wish.path("override_callback_uri").asText();
        if (address.isEmpty()) {
            webhooks.override(null);
        } else {
            webhooks.override(verified(address, wish.path("verify_token").asText()));
        }
        webhooks.subscribe();
        return success();
    }

    private URI verified(String address, String word) throws GraphRefusal {
        try {
            var url = URI.create(address);
            if (webhooks.isKnownBy(url, word)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("Param override_callback_uri must be a valid URL.");
        }
        throw GraphRefusal.of(2200, "Callback verification failed for " + address + ".");
    }

    JsonNode profile(GraphRequest request) {
        if (request.method().equals("POST")) {
            return success();
        }
        var answer = WireJson.object();
        answer.putArray("data")
                .addObject()
                .put("about", shopName)
                .put("vertical", "APPAREL")
                .put("messaging_product", "whatsapp");
        return answer;
    }

    JsonNode token() {
        var answer = WireJson.object();
        var data = answer.putObject("data")
                .put("app_id", APP_ID)
                .put("type", "SYSTEM_USER")
                .put("is_valid", true)
                .put("expires_at", 0)
                .put("data_access_expires_at", 0);
        data.putArray("scopes").add("whatsapp_business_management").add("whatsapp_business_messaging");
        data.putArray("granular_scopes")
                .addObject()
                .put("scope", "whatsapp_business_messaging")
                .putArray("target_ids")
                .add(settings.businessAccountId());
        return answer;
    }

    static ObjectNode success() {
        return WireJson.object().put("success", true);
    }

    private JsonNode subscribedApps() {
        var answer = WireJson.object();
        var data = answer.putArray("data");
        if (webhooks.subscribed()) {
            var app = data.addObject();
            if (webhooks.override() != null) {
                app.put("override_callback_uri", webhooks.override().toString());
            }
            app.putObject("whatsapp_business_api_data")
                    .put("id", APP_ID)
                    .put("link", "https://www.facebook.com/games/?app_id=" + APP_ID)
                    .put("name", shopName);
        }
        return answer;
    }

    private ObjectNode number() {
        var number = WireJson.object()
                .put("verified_name", shopName)
                .put("code_verification_status", "VERIFIED")
                .put("display_phone_number", settings.displayPhoneNumber())
                .put("quality_rating", "GREEN")
                .put("platform_type", "CLOUD_API")
                .put("status", "CONNECTED")
                .put("name_status", "APPROVED")
                .put("account_mode", "LIVE")
                .put("is_pin_enabled", true)
                .put("is_on_biz_app", onPhone)
                .put("messaging_limit_tier", "TIER_2K")
                .put("whatsapp_business_manager_messaging_limit", "TIER_2K");
        number.putObject("throughput").put("level", "STANDARD");
        var health = number.putObject("health_status").put("can_send_message", "AVAILABLE");
        health.putArray("entities")
                .addObject()
                .put("entity_type", "PHONE_NUMBER")
                .put("id", settings.phoneNumberId())
                .put("can_send_message", "AVAILABLE");
        var callback = webhooks.callback();
        if (callback != null) {
            number.putObject("webhook_configuration").put("application", callback.toString());
        }
        return number.put("id", settings.phoneNumberId());
    }

    /// The fields asked for, and the id which always comes.
    private static ObjectNode selected(GraphRequest request, ObjectNode whole) {
        var fields = request.query().get("fields");
        if (fields == null || fields.isBlank()) {
            return whole;
        }
        var selected = WireJson.object();
        for (var field : fields.split(",")) {
            var value = whole.get(field.strip());
            if (value != null) {
                selected.set(field.strip(), value);
            }
        }
        return selected.put("id", whole.path("id").asText());
    }
}
