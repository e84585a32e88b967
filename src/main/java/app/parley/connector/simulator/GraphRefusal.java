package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error of the Graph API, with the status and the words it is answered with.
final class GraphRefusal extends Exception {

    /// Titles and statuses of the codes that sends may meet; others are answered with 400.
    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            Map.entry(1, new Kind(500, "An unknown error has occurred.")),
            Map.entry(2, new Kind(503, "Service temporarily unavailable")),
            Map.entry(4, new Kind(400, "Application request limit reached")),
            Map.entry(10, new Kind(403, "Application does not have permission for this action")),
            Map.entry(100, new Kind(400, "Invalid parameter")),
            Map.entry(190, new Kind(401, "Invalid OAuth access token - Cannot parse access token")),
            Map.entry(368, new Kind(403, "Temporarily blocked for policies violations")),
            Map.entry(2200, new Kind(400, "Callback verification failed")),
            Map.entry(80007, new Kind(400, "Rate limit issues")),
            Map.entry(130429, new Kind(400, "Rate limit hit")),
            Map.entry(131000, new Kind(500, "Something went wrong")),
            Map.entry(131009, new Kind(400, "Parameter value is not valid")),
            Map.entry(131016, new Kind(503, "Service unavailable")),
            Map.entry(131021, new Kind(400, "Recipient cannot be sender")),
            Map.entry(131026, new Kind(400, "Message undeliverable")),
            Map.entry(131031, new Kind(403, "Business Account locked")),
            Map.entry(131042, new Kind(400, "Business eligibility payment issue")),
            Map.entry(131047, new Kind(400, "Re-engagement message")),
            Map.entry(
                    131049, new Kind(400, "This message was not delivered to maintain healthy ecosystem engagement.")),
            Map.entry(131053, new Kind(400, "Media upload error")),
            Map.entry(131056, new Kind(400, "(Business Account, Consumer Account) pair rate limit hit")),
            Map.entry(132000, new Kind(400, "Number of parameters does not match the expected number of params")),
            Map.entry(132001, new Kind(404, "Template name does not exist in the translation")),
            Map.entry(132005, new Kind(400, "Translated text too long")),
            Map.entry(132012, new Kind(400, "Parameter format does not match format in the created template")),
            Map.entry(132015, new Kind(400, "Template is paused")),
            Map.entry(132016, new Kind(400, "Template is disabled")),
            Map.entry(132018, new Kind(400, "Template parameters are not valid")));

    private final int status;
    private final int code;
    private final int subcode;
    private final String title;
    private final @Nullable String details;
    private final boolean forPeople;

    private GraphRefusal(int status, int code, int subcode, String title, @Nullable String details) {
        this(status, code, subcode, title, details, false);
    }

    private GraphRefusal(int status, int code, int subcode, String title, @Nullable String details, boolean forPeople) {
        super(title, null, false, false);
        this.forPeople = forPeople;
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.title = title;
        this.details = details;
    }

    static GraphRefusal of(int code, String details) {
        var kind = kind(code);
        return new GraphRefusal(kind.status, code, 0, "(#" + code + ") " + kind.title, details);
    }

    static GraphRefusal invalid(String details) {
        return of(100, details);
    }

    /// Something about a template, in words for the person who wrote it.
    static GraphRefusal template(int subcode, String words) {
        return new GraphRefusal(400, 100, subcode, "Invalid parameter", words, true);
    }

    static GraphRefusal value(String details) {
        return of(131009, details);
    }

    static GraphRefusal token(String message) {
        return new GraphRefusal(401, 190, 0, message, null);
    }

    static GraphRefusal proof() {
        return new GraphRefusal(400, 100, 0, "Invalid appsecret_proof provided in the API argument", null);
    }

    static GraphRefusal tooLarge() {
        return new GraphRefusal(413, 100, 0, "(#100) Invalid parameter", "The request is too large.");
    }

    static GraphRefusal unknownPath() {
        return new GraphRefusal(400, 2500, 0, "Unknown path components", null);
    }

    /// Unknown and forbidden look the same, as at Meta.
    static GraphRefusal unknownObject(String method, String id) {
        var verb = method.equals("GET") ? "get" : method.equals("DELETE") ? "delete" : "post";
        var message =
                "Unsupported " + verb + " request. Object with ID '" + id + "' does not exist, cannot be loaded due to"
                        + " missing permissions, or does not support this operation. Please read the Graph API documentation at"
                        + " https://developers.facebook.com/docs/graph-api";
        return new GraphRefusal(400, 100, 33, message, null);
    }

    static String title(int code) {
        return kind(code).title;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    /// The challenge that comes with every error, on one line of ASCII whatever the request held.
    String challenge() {
        var reason = code == 190 ? "invalid_token" : "invalid_request";
        return "OAuth \"Facebook Platform\" \"" + reason + "\" \"" + title.replaceAll("[^ !#-\\[\\]-~]", "?") + "\"";
    }

    ObjectNode body(String trace) {
        var error = WireJson.object();
        error.put("message", title);
        error.put("type", subcode == 33 ? "GraphMethodException" : "OAuthException");
        error.put("code", code);
        if (details != null && forPeople) {
            error.put("error_user_title", "The template is not accepted").put("error_user_msg", details);
        } else if (details != null) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", trace);
        var body = WireJson.object();
        body.set("error", error);
        return body;
    }

    private static Kind kind(int code) {
        return KINDS.getOrDefault(code, new Kind(400, "Something is not accepted"));
    }

    private record Kind(int status, String title) {}
}
