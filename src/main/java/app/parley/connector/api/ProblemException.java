package app.parley.connector.api;

/// Refuses a request.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Response response;

    ProblemException(Response response) {
        super("refused with " + response.status(), null, false, false);
        this.response = response;
    }

    /// The same refusal with a header more.
    ProblemException with(String header, String content) {
        return new ProblemException(response.with(header, content));
    }

    Response response() {
        return response;
    }
}
