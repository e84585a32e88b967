package app.parley.settings;

import java.util.Arrays;
import java.util.List;

/// What reaches the outside: ids, addresses and secrets, each with the environment variable that can give it.
public enum Access {
    PHONE_NUMBER_ID("PARLEY_WHATSAPP_PHONE_NUMBER_ID", false),
    BUSINESS_ACCOUNT_ID("PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID", false),
    ACCESS_TOKEN("PARLEY_WHATSAPP_ACCESS_TOKEN", true),
    APP_SECRET("PARLEY_WHATSAPP_APP_SECRET", true),
    VERIFY_TOKEN("PARLEY_WHATSAPP_VERIFY_TOKEN", true),
    PUBLIC_URL("PARLEY_PUBLIC_URL", false),
    RELAY_URL("PARLEY_RELAY_URL", false),
    RELAY_TOKEN("PARLEY_RELAY_TOKEN", true),
    RELAY_PRIVATE_KEY("PARLEY_RELAY_PRIVATE_KEY", true),
    RELAY_SECRET("PARLEY_RELAY_SECRET", true),
    MODEL("PARLEY_MODEL", false),
    GEMINI_MODEL("PARLEY_GEMINI_MODEL", false),
    GEMINI_API_KEY("PARLEY_GEMINI_API_KEY", true),
    /// `true` where the owner states that the key is a paid one.
    GEMINI_PAID("PARLEY_GEMINI_PAID", false),
    OPENAI_BASE_URL("PARLEY_OPENAI_BASE_URL", false),
    OPENAI_MODEL("PARLEY_OPENAI_MODEL", false),
    OPENAI_API_KEY("PARLEY_OPENAI_API_KEY", true),
    SIGNUP_APP_ID("PARLEY_WHATSAPP_SIGNUP_APP_ID", false),
    SIGNUP_CONFIGURATION_ID("PARLEY_WHATSAPP_SIGNUP_CONFIGURATION_ID", false);

    private final String variable;
    private final boolean secret;

    Access(String variable, boolean secret) {
        this.variable = variable;
        this.secret = secret;
    }

    public String variable() {
        return variable;
    }

    public boolean isSecret() {
        return secret;
    }

    static List<Access> secrets() {
        return Arrays.stream(values()).filter(Access::isSecret).toList();
    }
}
