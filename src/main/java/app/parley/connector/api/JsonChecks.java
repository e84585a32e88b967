package app.parley.connector.api;

import com.fasterxml.jackson.databind.JsonNode;

/// Refuses what is JSON and yet cannot be kept: texts that no database takes, numbers of absurd size.
final class JsonChecks {
    private static final int LARGEST_SCALE = 100;

    private JsonChecks() {}

    /// @param node of a depth that the parser has limited
    static void check(JsonNode node) {
        if (node.isTextual()) {
            text(node.textValue());
        } else if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > LARGEST_SCALE) {
            throw Problem.BAD_REQUEST.because("The body holds a number beyond all measure.");
        }
        node.fieldNames().forEachRemaining(JsonChecks::text);
        node.forEach(JsonChecks::check);
    }

    private static void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw Problem.BAD_REQUEST.because("The body holds a character that is none.");
            }
            i += pair ? 1 : 0;
        }
    }
}
