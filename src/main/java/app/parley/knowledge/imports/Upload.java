package app.parley.knowledge.imports;

import app.parley.knowledge.reader.Column;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file to be taken in.
///
/// @param name as its owner calls it; nothing is ever written under that name
/// @param kind null to tell it from the file
/// @param columns which head a catalogue's column stands under, where it is not to be guessed
/// @param currency ISO 4217, of prices that do not say; null if nobody told
/// @param business what the business is called in a chat; null if nobody told
public record Upload(
        Path file,
        String name,
        @Nullable ImportKind kind,
        Map<Column, String> columns,
        @Nullable String currency,
        @Nullable String business) {
    public Upload {
        columns = Map.copyOf(columns);
    }

    public static Upload of(Path file, String name, @Nullable ImportKind kind) {
        return new Upload(file, name, kind, Map.of(), null, null);
    }

    /// The last part of the name, whatever folders stand before it.
    public String shortName() {
        int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        var last = name.substring(cut + 1).strip();
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
