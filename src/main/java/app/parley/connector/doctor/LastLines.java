package app.parley.connector.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The end of a log that is kept in several files.
final class LastLines {
    private LastLines() {}

    /// @param folder that holds the files; it may be missing
    static List<String> of(Path folder, int most) throws IOException {
        var lines = new ArrayDeque<String>();
        for (var file : newestFirst(folder)) {
            var some = end(file, most - lines.size());
            while (!some.isEmpty()) {
                lines.addFirst(some.removeLast());
            }
            if (lines.size() >= most) {
                break;
            }
        }
        return new ArrayList<>(lines);
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }

    private static Deque<String> end(Path file, int most) throws IOException {
        var lines = new ArrayDeque<String>();
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.addLast(line);
                if (lines.size() > most) {
                    lines.removeFirst();
                }
            }
        }
        return lines;
    }
}
