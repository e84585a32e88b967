package app.parley.desk.settings;

import app.parley.settings.Access;

/// What connects the business to the outside, field by field.
public enum AccessField {
    PHONE_NUMBER_ID,
    BUSINESS_ACCOUNT_ID,
    ACCESS_TOKEN,
    APP_SECRET,
    VERIFY_TOKEN,
    PUBLIC_URL,
    RELAY_URL,
    RELAY_TOKEN,
    RELAY_PRIVATE_KEY,
    RELAY_SECRET,
    MODEL,
    GEMINI_MODEL,
    GEMINI_API_KEY,
    /// `true` where the owner states that the key is a paid one.
    GEMINI_PAID,
    OPENAI_BASE_URL,
    OPENAI_MODEL,
    OPENAI_API_KEY,
    SIGNUP_APP_ID,
    SIGNUP_CONFIGURATION_ID;

    Access access() {
        return Access.valueOf(name());
    }

    static AccessField of(Access access) {
        return valueOf(access.name());
    }
}
