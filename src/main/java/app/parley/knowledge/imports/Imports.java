package app.parley.knowledge.imports;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.reader.CatalogueReader;
import app.parley.knowledge.reader.DocumentReader;
import app.parley.knowledge.reader.FileType;
import app.parley.knowledge.reader.RefusedFileException;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;

/// Takes files in: price lists, texts, policies. The same file may come again; then what it says takes the place of
/// what it said.
public final class Imports {
    private static final long MOST_BYTES = 64L << 20;
    private final Knowledge knowledge;
    private final Transactions transactions;

    public Imports(Knowledge knowledge, Transactions transactions) {
        this.knowledge = knowledge;
        this.transactions = transactions;
    }

    /// Takes the file in, as far as it can be read.
    ///
    /// @throws RefusedFileException if nothing of it can be
    public Outcome take(Upload upload) throws IOException, RefusedFileException {
        return through(upload, Hand.of(knowledge));
    }

    /// Says what taking the file in would do, and does nothing.
    ///
    /// @throws RefusedFileException if nothing of it can be read
    public Outcome look(Upload upload) throws IOException, RefusedFileException {
        return through(upload, Hand.idle());
    }

    private Outcome through(Upload upload, Hand hand) throws IOException, RefusedFileException {
        if (Files.size(upload.file()) > MOST_BYTES) {
            throw new RefusedFileException("The file is larger than " + (MOST_BYTES >> 20) + " MB.");
        }
        var type = FileType.of(upload.file(), upload.shortName());
        var kind = upload.kind() == null ? guessed(type) : upload.kind();
        return switch (kind) {
            case CATALOGUE -> catalogue(upload, type, hand);
            case DOCUMENT -> text(Kind.DOCUMENT, upload, type, hand);
            case POLICY -> text(Kind.POLICY, upload, type, hand);
            case CHAT -> throw new RefusedFileException("Chats are not read yet.");
        };
    }

    private static ImportKind guessed(FileType type) {
        return switch (type) {
            case CSV, XLSX -> ImportKind.CATALOGUE;
            case PDF, HTML, MARKDOWN, TEXT -> ImportKind.DOCUMENT;
            case ZIP -> ImportKind.CHAT;
        };
    }

    private Outcome catalogue(Upload upload, FileType type, Hand hand) throws IOException, RefusedFileException {
        var catalogue = switch (type) {
            case CSV, TEXT -> CatalogueReader.csv(upload.file(), upload.columns(), upload.currency());
            case XLSX -> CatalogueReader.xlsx(upload.file(), upload.columns(), upload.currency());
            case PDF, HTML, MARKDOWN, ZIP -> throw new RefusedFileException("A catalogue is read from .csv and .xlsx.");
        };
        return new CatalogueImport(knowledge, hand, transactions).take(catalogue, upload.shortName());
    }

    private Outcome text(Kind kind, Upload upload, FileType type, Hand hand) throws IOException, RefusedFileException {
        var document = DocumentReader.read(upload.file(), upload.shortName(), type);
        return new TextImport(kind, knowledge, hand, transactions).take(document, upload.shortName());
    }
}
