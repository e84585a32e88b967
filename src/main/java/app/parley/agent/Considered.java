package app.parley.agent;

import app.parley.approval.Evidence;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agent decided, what it rests on, and what the model took.
///
/// @param evidence passages of the business's own knowledge
/// @param found how sure the surest passage is that it answers, 0 to 1
/// @param picture what goes beside the words of a reply; null for words alone
public record Considered(
        Decision decision,
        List<Evidence> evidence,
        double found,
        ModelAnswer answer,
        @Nullable OwnFile picture) {
    public Considered {
        evidence = List.copyOf(evidence);
    }

    /// One of words alone.
    public Considered(Decision decision, List<Evidence> evidence, double found, ModelAnswer answer) {
        this(decision, evidence, found, answer, null);
    }

    Considered with(OwnFile seen) {
        return new Considered(decision, evidence, found, answer, seen);
    }

    /// What a reply would send.
    Content saying(String text) {
        return picture == null ? new Content.Text(text) : new Content.File(FileKind.IMAGE, picture, text);
    }
}
