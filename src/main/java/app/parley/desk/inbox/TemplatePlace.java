package app.parley.desk.inbox;

/// Where a variable of a template stands.
///
/// @param button its place among the buttons, from 0; 0 elsewhere
public record TemplatePlace(Kind kind, int button) {
    public static final TemplatePlace HEADER = new TemplatePlace(Kind.HEADER, 0);
    public static final TemplatePlace BODY = new TemplatePlace(Kind.BODY, 0);

    public enum Kind {
        HEADER,
        BODY,
        /// The end of a button's link.
        LINK,
        /// The code that a button copies.
        COUPON
    }
}
