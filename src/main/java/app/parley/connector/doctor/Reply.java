package app.parley.connector.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of one question to the Graph API.
sealed interface Reply {
    int NO_CODE = -1;

    /// What to say of one that is silent.
    String UNREACHABLE = "Meta could not be reached: check the connection to the internet and try again.";

    /// An answer came.
    ///
    /// @param body missing where it was no JSON
    /// @param sent by the clock of whoever answered
    /// @param received by our own clock
    /// @param version that served it
    record Heard(
            int status,
            JsonNode body,
            @Nullable Instant sent,
            Instant received,
            @Nullable String version) implements Reply {}

    /// None came.
    record Silent(IOException why) implements Reply {}

    default JsonNode body() {
        return this instanceof Heard heard ? heard.body() : MissingNode.getInstance();
    }

    default JsonNode error() {
        return body().path("error");
    }

    default boolean isSuccess() {
        return this instanceof Heard heard
                && heard.status() >= 200
                && heard.status() < 300
                && body().isObject()
                && !error().isObject();
    }

    /// Meta's number for what is wrong; [#NO_CODE] if it gave none.
    default int code() {
        return error().path("code").asInt(NO_CODE);
    }

    default int subcode() {
        return error().path("error_subcode").asInt(0);
    }

    /// Meta puts the proof of the app secret first: without a right one it looks at nothing else.
    default boolean isAboutProof() {
        return error().path("message").asText().contains("appsecret_proof");
    }

    default boolean lacksPermission() {
        int code = code();
        return code == 3 || code == 10 || code >= 200 && code < 300;
    }
}
