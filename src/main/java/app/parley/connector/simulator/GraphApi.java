package app.parley.connector.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Finds out what a call is about, and whether the caller may.
final class GraphApi {

    private final SimulatorSettings settings;
    private final Sends sends;
    private final MediaShelf shelf;
    private final MediaApi media;
    private final AccountApi account;

    GraphApi(SimulatorSettings settings, Sends sends, MediaShelf shelf, AccountApi account) {
        this.settings = settings;
        this.sends = sends;
        this.shelf = shelf;
        media = new MediaApi(shelf, settings.phoneNumberId());
        this.account = account;
    }

    Answer answer(GraphRequest request) throws GraphRefusal {
        var path = request.path();
        if (path.isEmpty() || path.size() > 2) {
            throw GraphRefusal.unknownPath();
        }
        authorize(request);
        return path.size() == 1 ? object(request, path.getFirst()) : edge(request, path.getFirst(), path.getLast());
    }

    /// A file by its link, which needs the token like everything else.
    Answer file(GraphRequest request) throws GraphRefusal {
        authorize(request);
        var file = shelf.follow(request.query());
        return file == null ? Answer.page(404) : new Answer(200, file.mimeType(), file.bytes());
    }

    private Answer object(GraphRequest request, String id) throws GraphRefusal {
        var method = request.method();
        var reads = method.equals("GET");
        if (reads && id.equals(settings.phoneNumberId())) {
            return Answer.json(account.number(request));
        }
        if (reads && id.equals(settings.businessAccountId())) {
            return Answer.json(account.account(request));
        }
        if (reads && id.equals("debug_token")) {
            return Answer.json(account.token());
        }
        if (method.equals("POST") && account.hasTemplate(id)) {
            return Answer.json(account.editTemplate(id, request));
        }
        var file = shelf.find(id);
        if (reads && file != null) {
            return Answer.json(media.describe(file, request));
        }
        if (method.equals("DELETE") && shelf.remove(id)) {
            return Answer.json(AccountApi.success());
        }
        throw GraphRefusal.unknownObject(method, id);
    }

    private Answer edge(GraphRequest request, String id, String edge) throws GraphRefusal {
        var call = request.method() + " " + edge;
        if (id.equals(settings.phoneNumberId())) {
            return switch (call) {
                case "POST messages" -> Answer.json(sends.post(request.json()));
                case "POST media" -> Answer.json(media.upload(request));
                case "POST smb_app_data" -> Answer.json(account.history(request));
                case "POST register" -> Answer.json(AccountApi.success());
                case "GET whatsapp_business_profile", "POST whatsapp_business_profile" ->
                    Answer.json(account.profile(request));
                default -> throw GraphRefusal.unknownObject(request.method(), id + "/" + edge);
            };
        }
        if (id.equals(settings.businessAccountId())) {
            return switch (call) {
                case "GET phone_numbers" -> Answer.json(account.numbers(request));
                case "POST message_templates" -> Answer.json(account.createTemplate(request));
                case "DELETE message_templates" -> Answer.json(account.deleteTemplates(request));
                case "GET message_templates" -> Answer.json(account.templates(request));
                case "GET subscribed_apps", "POST subscribed_apps", "DELETE subscribed_apps" ->
                    Answer.json(account.subscription(request));
                default -> throw GraphRefusal.unknownObject(request.method(), id + "/" + edge);
            };
        }
        throw GraphRefusal.unknownObject(request.method(), id);
    }

    private void authorize(GraphRequest request) throws GraphRefusal {
        var token = request.token();
        if (token.isEmpty()) {
            throw GraphRefusal.token("An access token is required to request this resource.");
        }
        var given = token.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, settings.accessToken().getBytes(StandardCharsets.UTF_8))) {
            throw GraphRefusal.token("Invalid OAuth access token - Cannot parse access token");
        }
        var proof = request.query().get("appsecret_proof");
        if (proof != null && !proof.equals(Digests.hmac(settings.appSecret(), given))) {
            throw GraphRefusal.proof();
        }
    }
}
