package app.parley.connector.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a path apart, safely: what looks like a way out of it is no path of ours.
final class PathSegments {
    private static final int MOST = 16;

    private PathSegments() {}

    /// The decoded segments of a path that begins with a slash, or nothing if none of ours can look like that.
    static Optional<List<String>> of(String path) {
        var raw = path.substring(1).split("/", -1);
        if (raw.length > MOST) {
            return Optional.empty();
        }
        var segments = new ArrayList<String>();
        for (var part : raw) {
            var segment = PercentCoding.decode(part).filter(PathSegments::harmless);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(segments);
    }

    private static boolean harmless(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }
}
