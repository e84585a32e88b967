package app.parley.knowledge.imports;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.chat.Chat;
import app.parley.knowledge.chat.ChatReader;
import app.parley.knowledge.chat.Tone;
import app.parley.knowledge.reader.CatalogueReader;
import app.parley.knowledge.reader.DocumentReader;
import app.parley.knowledge.reader.FileType;
import app.parley.knowledge.reader.RefusedFileException;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Function;

/// Takes files in: price lists, texts, policies, old chats. The same file may come again; then what it says takes the
/// place of
/// what it said.
public final class Imports {
    private static final long MOST_BYTES = 64L << 20;
    private final Knowledge knowledge;
    private final Suggestions suggestions;
    private final Transactions transactions;
    private final Voice voice;

    public Imports(Knowledge knowledge, Suggestions suggestions, Transactions transactions, Voice voice) {
        this.knowledge = knowledge;
        this.suggestions = suggestions;
        this.transactions = transactions;
        this.voice = voice;
    }

    /// Takes the file in, as far as it can be read.
    ///
    /// @throws RefusedFileException if nothing of it can be
    public Outcome take(Upload upload) throws IOException, RefusedFileException {
        var chats = new ChatImport(suggestions, transactions);
        return through(upload, Hand.of(knowledge), chat -> {
            var outcome = chats.take(chat);
            voice.heard(Tone.of(chat));
            return outcome;
        });
    }

    /// Says what taking the file in would do, and does nothing.
    ///
    /// @throws RefusedFileException if nothing of it can be read
    public Outcome look(Upload upload) throws IOException, RefusedFileException {
        var chats = new ChatImport(suggestions, transactions);
        return through(upload, Hand.idle(), chats::look);
    }

    private Outcome through(Upload upload, Hand hand, Function<Chat, Outcome> chats)
            throws IOException, RefusedFileException {
        var type = FileType.of(upload.file(), upload.shortName());
        // Of a chat's archive only the text is read; its pictures may be as large as they like.
        if (type != FileType.ZIP && Files.size(upload.file()) > MOST_BYTES) {
            throw new RefusedFileException("The file is larger than " + (MOST_BYTES >> 20) + " MB.");
        }
        var kind = upload.kind() == null ? guessed(upload, type) : upload.kind();
        return switch (kind) {
            case CATALOGUE -> catalogue(upload, type, hand);
            case DOCUMENT -> text(Kind.DOCUMENT, upload, type, hand);
            case POLICY -> text(Kind.POLICY, upload, type, hand);
            case CHAT -> chats.apply(ChatReader.read(upload.file(), upload.shortName(), type, upload.business()));
        };
    }

    private static ImportKind guessed(Upload upload, FileType type) throws IOException, RefusedFileException {
        return switch (type) {
            case CSV, XLSX -> ImportKind.CATALOGUE;
            case PDF, HTML, MARKDOWN -> ImportKind.DOCUMENT;
            case TEXT -> ChatReader.isChat(upload.file()) ? ImportKind.CHAT : ImportKind.DOCUMENT;
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
