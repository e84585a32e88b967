package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// What came of one request to Meta.
sealed interface Answer {

    /// An answer came.
    ///
    /// @param body missing where it was no JSON
    record Replied(int status, JsonNode body) implements Answer {

        /// The body is an error in Meta's own form.
        boolean isError() {
            return body.path("error").isObject();
        }

        boolean isSuccess() {
            return status >= 200 && status < 300 && !isError();
        }
    }

    /// It failed before a byte of the request was written: certainly nobody has seen it.
    record NeverLeft(String why, Duration after) implements Answer {}

    /// It failed afterwards: Meta may have taken it or not.
    record Lost(String why) implements Answer {}
}
