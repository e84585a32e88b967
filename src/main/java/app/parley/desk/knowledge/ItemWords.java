package app.parley.desk.knowledge;

/// An item as somebody writes it. Which fields count depends on its kind; "" stands for nothing.
///
/// @param price a number with a point or a comma before its decimals
/// @param currency ISO 4217
/// @param stock how many are left, if they are counted
/// @param text the words of a document or policy, the description of a product
public record ItemWords(
        ItemKind kind,
        String question,
        String answer,
        String name,
        String price,
        String currency,
        String stock,
        String link,
        String title,
        String text) {

    public static ItemWords empty(ItemKind kind) {
        return new ItemWords(kind, "", "", "", "", "", "", "", "", "");
    }

    /// An entry that still lacks its answer.
    public static ItemWords asked(String question) {
        return answered(question, "");
    }

    public static ItemWords answered(String question, String answer) {
        return new ItemWords(ItemKind.ENTRY, question, answer, "", "", "", "", "", "", "");
    }
}
