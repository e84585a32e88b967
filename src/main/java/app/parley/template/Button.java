package app.parley.template;

import org.jspecify.annotations.Nullable;

/// A button under a template.
///
/// @param type Meta's word: `QUICK_REPLY`, `URL`, `PHONE_NUMBER`, `COPY_CODE`, or something newer
/// @param value the link or the number; null where it needs none
public record Button(String type, String text, @Nullable String value) {
    public static final String QUICK_REPLY = "QUICK_REPLY";
    public static final String URL = "URL";
    public static final String PHONE_NUMBER = "PHONE_NUMBER";
    public static final String COPY_CODE = "COPY_CODE";

    /// Whether something of it must be filled whenever the template is sent.
    boolean isOpen() {
        return switch (type) {
            case URL -> value != null && value.contains("{{");
            case COPY_CODE -> true;
            default -> false;
        };
    }
}
