package app.parley.connector.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a `multipart/form-data` body, by name.
record MultipartForm(Map<String, Part> parts) {

    private static final int MOST_PARTS = 20;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data\\s*;.*?boundary=\"?([^\";]{1,200})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]{0,200})\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=");

    /// @param mimeType null if the part does not say
    record Part(@Nullable String mimeType, boolean file, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    static MultipartForm parse(String contentType, byte[] body) throws GraphRefusal {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw GraphRefusal.invalid("The parameter file is required, in a multipart/form-data request.");
        }
        return new MultipartForm(split("--" + boundary.group(1), new String(body, StandardCharsets.ISO_8859_1)));
    }

    @Nullable
    Part part(String name) {
        return parts.get(name);
    }

    private static Map<String, Part> split(String delimiter, String body) throws GraphRefusal {
        var parts = new LinkedHashMap<String, Part>();
        var start = body.indexOf(delimiter);
        while (start >= 0 && !body.startsWith("--", start + delimiter.length())) {
            var next = body.indexOf("\r\n" + delimiter, start);
            var headerEnd = body.indexOf("\r\n\r\n", start);
            if (next < 0 || headerEnd < 0 || headerEnd > next || parts.size() == MOST_PARTS) {
                throw GraphRefusal.invalid("The multipart request is malformed.");
            }
            var header = body.substring(start + delimiter.length(), headerEnd);
            var content = headerEnd + 4 > next ? "" : body.substring(headerEnd + 4, next);
            add(parts, header, content.getBytes(StandardCharsets.ISO_8859_1));
            start = next + 2;
        }
        return parts;
    }

    private static void add(Map<String, Part> parts, String header, byte[] content) {
        @Nullable String name = null;
        @Nullable String mimeType = null;
        var file = false;
        for (var line : header.split("\r\n")) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                var found = NAME.matcher(line);
                name = found.find() ? found.group(1) : null;
                file = FILE_NAME.matcher(lower).find();
            }
            if (lower.startsWith("content-type:")) {
                mimeType = line.substring("content-type:".length()).strip();
            }
        }
        if (name != null) {
            parts.put(name, new Part(mimeType, file, content));
        }
    }
}
