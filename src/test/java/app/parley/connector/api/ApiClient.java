package app.parley.connector.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A program that uses an API on this machine.
record ApiClient(int port) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the API said.
    record Said(int status, JsonNode json, Wire.Answer answer) {
        String detail() {
            return json.path("detail").asText();
        }
    }

    Said ask(String key, String method, String path, String headers, String body) throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.ask(
                    method,
                    "/api/v1" + path,
                    "Authorization: Bearer " + key + "\r\n" + headers,
                    body.getBytes(StandardCharsets.UTF_8));
            boolean isJson = answer.header("Content-Type").endsWith("json") && answer.bytes().length > 0;
            return new Said(
                    answer.status(), isJson ? JSON.readTree(answer.bytes()) : MissingNode.getInstance(), answer);
        }
    }

    /// Everything on all pages.
    List<JsonNode> all(String key, String path, int limit) throws IOException {
        var all = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        var page = ask(key, "GET", first, "", "").json();
        page.path("data").forEach(all::add);
        while (!page.path("next").isNull()) {
            page = ask(key, "GET", first + "&after=" + page.path("next").textValue(), "", "")
                    .json();
            page.path("data").forEach(all::add);
        }
        return all;
    }
}
