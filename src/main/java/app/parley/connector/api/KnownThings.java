package app.parley.connector.api;

import app.parley.conversation.Conversations;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.OwnFiles;
import app.parley.outbox.OwnFile;
import java.util.UUID;

/// What a caller may name by an id of ours in a message.
final class KnownThings {
    private final OwnFiles files;
    private final Conversations conversations;

    KnownThings(OwnFiles files, Conversations conversations) {
        this.files = files;
        this.conversations = conversations;
    }

    /// @throws ProblemException if it is not there
    OwnFile file(UUID id) {
        return files.find(new MediaId(id))
                .map(OwnFile::of)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such file here."));
    }

    /// WhatsApp's id of a message.
    ///
    /// @throws ProblemException if it is not there or has none
    String whatsappId(UUID id) {
        return conversations
                .message(new MessageId(id))
                .map(Message::whatsappId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such message that WhatsApp knows."));
    }
}
