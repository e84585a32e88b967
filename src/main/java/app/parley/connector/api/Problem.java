package app.parley.connector.api;

/// What went wrong, as callers are told (RFC 9457).
public record Problem(String type, String title, int status, String detail) {
    static final Problem BAD_REQUEST = of(400, "Bad Request");
    static final Problem UNAUTHORIZED = of(401, "Unauthorized");
    static final Problem FORBIDDEN = of(403, "Forbidden");
    static final Problem NOT_FOUND = of(404, "Not Found");
    static final Problem METHOD_NOT_ALLOWED = of(405, "Method Not Allowed");
    static final Problem CONFLICT = of(409, "Conflict");
    static final Problem TOO_LARGE = of(413, "Content Too Large");
    static final Problem URI_TOO_LONG = of(414, "URI Too Long");
    static final Problem UNSUPPORTED_MEDIA = of(415, "Unsupported Media Type");
    static final Problem UNPROCESSABLE = of(422, "Unprocessable Content");
    static final Problem INTERNAL = of(500, "Internal Server Error");
    static final Problem BAD_GATEWAY = of(502, "Bad Gateway");
    static final Problem UNAVAILABLE = of(503, "Service Unavailable");

    private static Problem of(int status, String title) {
        return new Problem("about:blank", title, status, "");
    }

    /// The same problem, explained without repeating what the caller sent.
    ProblemException because(String detail) {
        return new ProblemException(new Problem(type, title, status, detail).response());
    }

    Response response() {
        return Response.of(status, "application/problem+json", ApiJson.bytes(this));
    }
}
