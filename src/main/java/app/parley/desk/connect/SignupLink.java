package app.parley.desk.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page of Meta's where somebody connects the number of their WhatsApp Business app and keeps the phone. It
/// belongs to a Tech Provider's app and one of its configurations.
public record SignupLink(String appId, String configurationId) {
    private static final Pattern ID = Pattern.compile("\\d{5,30}");
    private static final String PAGE = "https://business.facebook.com/messaging/whatsapp/onboard/";
    private static final String EXTRAS =
            "{\"version\":\"v4\",\"sessionInfoVersion\":\"3\",\"featureType\":\"whatsapp_business_app_onboarding\"}";

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Nothing if one of the two is no id.
    public static Optional<SignupLink> of(String appId, String configurationId) {
        return isId(appId) && isId(configurationId)
                ? Optional.of(new SignupLink(appId, configurationId))
                : Optional.empty();
    }

    public String address() {
        return PAGE + "?app_id=" + encoded(appId) + "&config_id=" + encoded(configurationId) + "&extras="
                + encoded(EXTRAS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
