package app.parley.desk.knowledge;

/// A file that is to be taken in: a price list, a text, or a chat exported from WhatsApp.
///
/// @param name as its owner calls it; it tells what it is, and in a chat's name who the customer was
/// @param business what the business is called in a chat; "" to find out
public record FileWish(String name, String business) {
    /// Shows no name, for logs.
    @Override
    public String toString() {
        return "a file";
    }
}
