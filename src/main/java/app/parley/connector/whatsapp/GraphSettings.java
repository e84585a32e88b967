package app.parley.connector.whatsapp;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where Meta's Graph API is and how we prove who we are.
///
/// @param baseUrl without the version
/// @param version as `v25.0`; Meta answers an expired one silently with a newer
/// @param accessToken a system user's token with both WhatsApp permissions
/// @param appSecret if given, each call carries a proof made from it, which apps set to "Require app secret" demand
public record GraphSettings(
        URI baseUrl,
        String version,
        String accessToken,
        @Nullable String appSecret) {
    public GraphSettings {
        if (!"https".equals(baseUrl.getScheme()) && !"http".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException("the Graph API's address must begin with https:// or http://");
        }
        version = version.strip();
        accessToken = accessToken.strip();
        if (accessToken.isEmpty() || !accessToken.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the access token is empty or has characters no token has");
        }
        if (appSecret != null && appSecret.isBlank()) appSecret = null;
    }

    @Override
    public String toString() {
        return "GraphSettings[" + baseUrl + " " + version + ", secrets hidden]";
    }
}
