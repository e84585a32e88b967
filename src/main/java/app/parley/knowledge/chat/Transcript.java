package app.parley.knowledge.chat;

import app.parley.knowledge.reader.RefusedFileException;
import app.parley.knowledge.reader.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of an export, put together to messages whose dates are still to be told.
final class Transcript {
    private static final int MOST_MESSAGES = 200_000;
    private static final int LONGEST_MESSAGE = 20_000;
    private static final long MOST_CHARACTERS = 48_000_000;
    private static final Pattern SENDER =
            Pattern.compile("([^:\"“«\\n]{1,100}?):(?:\\h|(?=\\u200E)|$)(.*)", Pattern.DOTALL);
    /// A name that the phone does not know comes with a tilde.
    private static final Pattern NAME_EDGES = Pattern.compile("^[~\\h]+|\\h+$");

    /// @param who "" where the system speaks
    record Raw(Head head, String who, String text) {}

    private final List<Raw> messages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Head open;
    private long characters;
    private int unread;

    private Transcript() {}

    static Transcript read(TextFile.Opening file) throws IOException, RefusedFileException {
        var transcript = new Transcript();
        try (var reader = TextFile.open(file)) {
            for (var line = line(reader); line != null; line = line(reader)) {
                transcript.take(line);
            }
        }
        transcript.close();
        return transcript;
    }

    /// Whether the file begins as an export does; only its beginning is looked at.
    static boolean begins(TextFile.Opening file) throws IOException, RefusedFileException {
        try (var reader = TextFile.open(file)) {
            for (int i = 0; i < 5; i++) {
                var line = line(reader);
                if (line != null && Head.of(line) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /// As much of a line as a message may have; null at the end.
    private static @Nullable String line(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int mark = reader.read();
        if (mark < 0) {
            return null;
        }
        while (mark >= 0 && mark != '\n') {
            if (line.length() < LONGEST_MESSAGE) {
                line.append((char) mark);
            }
            mark = reader.read();
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private void take(String line) throws RefusedFileException {
        var head = Head.of(line);
        if (head != null) {
            close();
            open = head;
            text.append(head.rest());
        } else if (open == null) {
            unread += line.isBlank() ? 0 : 1;
        } else if (text.length() + line.length() < LONGEST_MESSAGE) {
            text.append('\n').append(line);
        }
    }

    private void close() throws RefusedFileException {
        if (open == null) {
            return;
        }
        characters += text.length();
        if (messages.size() == MOST_MESSAGES || characters > MOST_CHARACTERS) {
            throw new RefusedFileException("The chat is longer than " + MOST_MESSAGES + " messages: divide it.");
        }
        var sender = SENDER.matcher(text);
        boolean spoken = sender.matches();
        var who = spoken ? NAME_EDGES.matcher(Phrases.unmarked(sender.group(1))).replaceAll("") : "";
        messages.add(
                new Raw(open, who.startsWith("~") ? who.substring(1).strip() : who, spoken ? sender.group(2) : ""));
        text.setLength(0);
        open = null;
    }

    List<Raw> messages() {
        return messages;
    }

    /// How many lines belong to no message.
    int unread() {
        return unread;
    }
}
