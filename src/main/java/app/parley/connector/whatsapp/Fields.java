package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads single fields of a JSON tree, forgiving about their types: an id may be a number, a time a string.
final class Fields {
    /// WhatsApp did not exist before 2009.
    private static final long FIRST_SECOND = 1_230_768_000L;

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    private Fields() {}

    /// What stands there, or null if it is missing, empty, or not a single value.
    static @Nullable String string(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) return null;
        String value = storable(node.asText());
        return value.isEmpty() ? null : value;
    }

    /// As [#string(JsonNode)], with something to fall back on.
    static String string(JsonNode node, String otherwise) {
        String value = string(node);
        return value == null ? otherwise : value;
    }

    /// As [#string(JsonNode)], but null too if there is nothing to read but spaces.
    static @Nullable String words(JsonNode node) {
        String value = string(node);
        return value == null || value.isBlank() ? null : value;
    }

    static int integer(JsonNode node, int otherwise) {
        long value = number(node, otherwise);
        return value == (int) value ? (int) value : otherwise;
    }

    /// Seconds since 1970; the time of receipt if they are missing, older than WhatsApp or from the future.
    static Instant time(JsonNode node, Instant received) {
        long seconds = number(node, 0);
        long latest = received.plus(CLOCKS_DIFFER_BY).getEpochSecond();
        return seconds < FIRST_SECOND || seconds > latest ? received : Instant.ofEpochSecond(seconds);
    }

    static long number(JsonNode node, long otherwise) {
        if (node.isNumber()) return node.canConvertToLong() ? node.longValue() : otherwise;
        if (!node.isTextual()) return otherwise;
        try {
            return Long.parseLong(node.textValue().strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// Without NUL and halves of characters, which JSON can carry and databases refuse.
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return repaired(text);
        }
        return text;
    }

    private static String repaired(String text) {
        var repaired = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0).forEach(c -> repaired.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return repaired.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
