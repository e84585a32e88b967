package app.parley.insight;

import java.util.Locale;

/// How Meta counts a message. It never says how much.
///
/// @param category as it came: `marketing`, `utility`, `authentication`, `service` or something newer
/// @param type as it came: `regular`, `free_customer_service`, `free_entry_point` or something newer; empty in old
/// receipts
/// @param billable as it came, else whether the type is the ordinary one
public record Pricing(String category, String type, boolean billable) {
    private static final String ENTRY_POINT = "free_entry_point";

    /// The name under which a rate card has the category: Meta writes `authentication-international` here and
    /// `authentication_international` there, and bills `marketing_lite` as marketing.
    String rateName() {
        return rateName(category);
    }

    static String rateName(String category) {
        var name = category.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return name.equals("marketing_lite") ? "marketing" : name;
    }

    boolean isFree() {
        return !billable || !(type.isEmpty() || type.equals("regular"));
    }

    boolean isEntryPoint() {
        return type.equals(ENTRY_POINT);
    }
}
