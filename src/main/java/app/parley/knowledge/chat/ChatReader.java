package app.parley.knowledge.chat;

import app.parley.knowledge.reader.Archive;
import app.parley.knowledge.reader.FileType;
import app.parley.knowledge.reader.RefusedFileException;
import app.parley.knowledge.reader.TooLargeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a chat that WhatsApp exported: a text, or an archive with the text and its files.
public final class ChatReader {
    private static final long MOST_BYTES = 64L << 20;

    private ChatReader() {}

    /// Whether the text begins as an exported chat does.
    public static boolean isChat(Path file) throws IOException, RefusedFileException {
        return Transcript.begins(() -> Files.newInputStream(file));
    }

    /// @param name as its owner calls the file; it often names the customer
    /// @param business what the business is called in the chat; null to guess
    /// @throws RefusedFileException if it is no chat, or nobody knows who the business is
    public static Chat read(Path file, String name, FileType type, @Nullable String business)
            throws IOException, RefusedFileException {
        return switch (type) {
            case ZIP -> packed(file, name, business);
            case TEXT, CSV, MARKDOWN -> chat(Transcript.read(() -> Files.newInputStream(file)), name, business);
            case XLSX, PDF, HTML ->
                throw new RefusedFileException("A chat is read from the .txt or .zip that WhatsApp exports.");
        };
    }

    private static Chat packed(Path file, String name, @Nullable String business)
            throws IOException, RefusedFileException {
        try (var archive = Archive.open(file)) {
            var text = text(archive);
            if (text == null) {
                throw new RefusedFileException("There is no chat in the archive.");
            }
            var transcript = Transcript.read(() -> archive.open(text, MOST_BYTES));
            return chat(transcript, name + " " + text, business);
        } catch (TooLargeException e) {
            throw new RefusedFileException("The chat unpacks to more than " + (MOST_BYTES >> 20) + " MB.", e);
        }
    }

    /// The chat itself lies at the top. A text that was sent in it lies there too, under a name of its own.
    private static @Nullable String text(Archive archive) {
        var texts = archive.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".txt"))
                .filter(name -> !name.contains("/") && !name.contains("\\"))
                .toList();
        return texts.stream()
                .filter(name -> name.equals("_chat.txt")
                        || name.toLowerCase(Locale.ROOT).contains("whatsapp"))
                .findFirst()
                .orElse(texts.isEmpty() ? null : texts.getFirst());
    }

    private static Chat chat(Transcript transcript, String name, @Nullable String business)
            throws RefusedFileException {
        var order = DateOrder.of(
                transcript.messages().stream().map(Transcript.Raw::head).toList());
        var phrases = new Phrases();
        var lines = new ArrayList<ChatLine>();
        int system = 0;
        int unread = transcript.unread();
        for (var raw : transcript.messages()) {
            var at = order.read(raw.head());
            var content = raw.who().isEmpty()
                    ? null
                    : phrases.read(raw.text(), raw.head().ios());
            if (at == null) {
                unread++;
            } else if (content == null) {
                system++;
            } else {
                lines.add(new ChatLine(raw.who(), at, content.text(), content.attachment()));
            }
        }
        if (lines.isEmpty()) {
            throw new RefusedFileException("The file is no chat that WhatsApp exported.");
        }
        return new Chat(lines, Senders.business(lines, name, business), order, system, unread);
    }
}
