package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/// What a call is answered with.
record Answer(int status, String contentType, byte[] body) {

    private static final String JSON = "application/json; charset=UTF-8";

    static Answer json(JsonNode body) {
        return new Answer(200, JSON, WireJson.write(body));
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, WireJson.write(body));
    }

    static Answer page(int status) {
        var page = "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1>"
                + "</body></html>";
        return new Answer(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
