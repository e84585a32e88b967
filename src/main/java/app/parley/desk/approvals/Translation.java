package app.parley.desk.approvals;

import org.jspecify.annotations.Nullable;

/// A card's words in the operator's language, as a model reads them; never sent.
///
/// @param message what the contact wrote last; null if there is no translation
/// @param draft what would be answered; null if there is none
/// @param why there is no translation; "" where there is, or none was wanted
public record Translation(
        @Nullable String message, @Nullable String draft, String why) {
    public static final Translation NONE = new Translation(null, null, "");

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "translation";
    }
}
