package app.parley.connector.api;

import app.parley.storage.Resources;

/// The API's description, for programs.
final class OpenApi {
    private OpenApi() {}

    static byte[] document() {
        return Resources.bytes(OpenApi.class, "openapi.json");
    }
}
