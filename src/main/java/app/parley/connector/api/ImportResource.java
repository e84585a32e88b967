package app.parley.connector.api;

import app.parley.knowledge.imports.ImportKind;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Outcome;
import app.parley.knowledge.imports.Upload;
import app.parley.knowledge.reader.Column;
import app.parley.knowledge.reader.LeftOut;
import app.parley.knowledge.reader.RefusedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Files that are taken into what the business knows.
public final class ImportResource implements Resource {
    private static final int LONGEST_NAME = 1000;
    private final Imports imports;

    /// What became of a file.
    private record ImportJson(
            String kind,
            int found,
            int added,
            int changed,
            int same,
            int removed,
            List<String> notes,
            List<LeftOut> problems) {
        static ImportJson of(Outcome outcome) {
            return new ImportJson(
                    outcome.kind().word(),
                    outcome.found(),
                    outcome.added(),
                    outcome.changed(),
                    outcome.same(),
                    outcome.removed(),
                    outcome.notes(),
                    outcome.problems());
        }
    }

    public ImportResource(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/knowledge/import", this::take));
    }

    /// The body is the file itself.
    private Response take(ApiCall call) {
        var name = call.parameter("name")
                .filter(given -> given.length() <= LONGEST_NAME)
                .orElseThrow(() -> Problem.UNPROCESSABLE.because(
                        "\"name\" is the file's name, of at most " + LONGEST_NAME + " characters."));
        boolean dry = call.parameter("dry_run").filter("true"::equals).isPresent();
        try {
            var file = Files.createTempFile("parley-import", "");
            try {
                Files.write(file, call.body());
                var upload = upload(call, file, name);
                return Response.json(200, ImportJson.of(dry ? imports.look(upload) : imports.take(upload)));
            } finally {
                Files.delete(file);
            }
        } catch (RefusedFileException e) {
            throw Problem.UNPROCESSABLE.because(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be read", e);
        }
    }

    private static Upload upload(ApiCall call, Path file, String name) {
        return new Upload(
                file,
                name,
                call.oneOf(ImportKind.class, "kind").orElse(null),
                columns(call),
                call.parameter("currency").orElse(null),
                call.parameter("business").orElse(null));
    }

    /// As `column.price=PVP`.
    private static Map<Column, String> columns(ApiCall call) {
        var columns = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            call.parameter("column." + column.word()).ifPresent(head -> columns.put(column, head));
        }
        return columns;
    }
}
