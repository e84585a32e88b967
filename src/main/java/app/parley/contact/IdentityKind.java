package app.parley.contact;

import java.util.Locale;

/// By what a contact is recognised.
public enum IdentityKind {
    USER_ID,
    PHONE,
    /// The one contact that stands for everybody who does not say who they are.
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
