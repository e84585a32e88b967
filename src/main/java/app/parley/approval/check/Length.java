package app.parley.approval.check;

import org.jspecify.annotations.Nullable;

/// How long a field of a message may be, in characters as a reader counts them.
final class Length {
    private Length() {}

    /// What is wrong with a field that must be there; "" if nothing is.
    ///
    /// @param what the field, as a sentence begins with it
    static String fault(String what, @Nullable String text, int most) {
        return text == null || isBlank(text) ? what + " is empty." : ifThere(what, text, most);
    }

    /// What is wrong with a field that may be missing; "" if nothing is.
    static String ifThere(String what, @Nullable String text, int most) {
        return text != null && text.codePointCount(0, text.length()) > most
                ? what + " is longer than " + most + " characters."
                : "";
    }

    /// Also blank: characters that take no room on the screen.
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
