package app.parley.connector.api;

import app.parley.conversation.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a stranger's file is announced: a browser shows what can do no harm, and saves everything else.
record FileHeaders(String type, String disposition) {
    private static final Pattern HARMLESS =
            Pattern.compile("image/(jpeg|png|webp|gif)|audio/[a-z0-9.+-]{1,40}|video/mp4|application/pdf");
    private static final Pattern ODD = Pattern.compile("[\\p{C}\\p{Z}/\\\\:*?\"<>|;]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST_NAME = 120;

    static FileHeaders of(@Nullable String mimeType, @Nullable String filename) {
        var type = Media.plainType(mimeType);
        boolean harmless = HARMLESS.matcher(type).matches();
        return new FileHeaders(
                harmless ? type : "application/octet-stream", (harmless ? "inline" : "attachment") + name(filename));
    }

    /// For old readers in ASCII, for others as RFC 8187 has it.
    private static String name(@Nullable String filename) {
        if (filename == null) {
            return "";
        }
        var name = ODD.matcher(filename).replaceAll("_").replaceFirst("^[._]+", "");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(name.offsetByCodePoints(name.length(), -LONGEST_NAME));
        }
        if (name.isEmpty()) {
            return "";
        }
        var coded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "; filename=\"" + NOT_ASCII.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''" + coded;
    }
}
