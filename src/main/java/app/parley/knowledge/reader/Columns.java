package app.parley.knowledge.reader;

import app.parley.storage.Resources;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a table is what: as it was given, else guessed from the words at its head.
///
/// @param places from 0
/// @param ignored heads of columns that are nothing we keep
record Columns(Map<Column, Integer> places, List<String> heads, List<String> ignored) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /// @param given by column, the head it stands under
    /// @return null if this row heads no catalogue
    static @Nullable Columns of(Row row, Map<Column, String> given) {
        var words = row.cells().stream().map(Columns::plain).toList();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var each : given.entrySet()) {
            int place = words.indexOf(plain(each.getValue()));
            if (place < 0) {
                return null;
            }
            places.put(each.getKey(), place);
        }
        for (var column : Column.values()) {
            if (!places.containsKey(column)) {
                int place = best(words, Words.OF.getOrDefault(column, List.of()), places);
                if (place >= 0) {
                    places.put(column, place);
                }
            }
        }
        return places.containsKey(Column.NAME) ? new Columns(places, row.cells(), ignored(row, places)) : null;
    }

    private static int best(List<String> heads, List<String> words, Map<Column, Integer> taken) {
        for (var word : words) {
            int place = heads.indexOf(word);
            if (place >= 0 && !taken.containsValue(place)) {
                return place;
            }
        }
        return -1;
    }

    private static List<String> ignored(Row row, Map<Column, Integer> places) {
        var ignored = new ArrayList<String>();
        for (int place = 0; place < row.cells().size(); place++) {
            if (!places.containsValue(place) && !row.cell(place).isEmpty()) {
                ignored.add(row.cell(place));
            }
        }
        return ignored;
    }

    /// A head without accents, brackets, marks and capitals.
    static String plain(String head) {
        var bare = BRACKETED.matcher(head).replaceAll(" ");
        var letters =
                MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
        var spoken = NO_LETTER.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return Amounts.withoutCurrency(spoken);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    String cell(Row row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /// The words over a column; "" if there is none.
    String head(Column column) {
        var place = places.get(column);
        return place == null ? "" : heads.get(place);
    }

    /// The words that head each column.
    private static final class Words {
        static final Map<Column, List<String>> OF = read();

        private static Map<Column, List<String>> read() {
            var words = new EnumMap<Column, List<String>>(Column.class);
            Resources.text(Columns.class, "columns.txt")
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> {
                        var parts = line.split(":", 2);
                        Column.of(parts[0])
                                .ifPresent(column -> words.put(
                                        column, List.of(parts[1].strip().split(", *"))));
                    });
            return words;
        }
    }
}
