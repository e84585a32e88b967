package app.parley.console.approvals;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.CheckAfter;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Intents;
import app.parley.approval.Proposal;
import app.parley.approval.Work;
import app.parley.console.kit.Navigator;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.Preferences;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import app.parley.outbox.Source;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A shop whose customers ask, with an agent that drafts, and somebody at its screen.
final class Shop implements Navigator, AutoCloseable {
    final DeskFixture desk = new DeskFixture();
    final TestDesk queue = new TestDesk(desk.queue);
    final List<String> went = new CopyOnWriteArrayList<>();
    volatile boolean singleKeys = true;
    volatile boolean untranslated;
    private int phones = 100_000;

    Preferences preferences() {
        return new Preferences(
                DeskFixture.RUTH,
                Preferences.Theme.SYSTEM,
                "",
                false,
                singleKeys,
                true,
                false,
                Set.of(),
                false,
                untranslated);
    }

    Received asks(String name) {
        return desk.says(desk.contact(name, "34600" + phones++), "When do you open?");
    }

    /// Somebody asks, and the agent drafts this answer.
    UUID draft(String name, String text) {
        return desk.drafts(asks(name), text).id().value();
    }

    UUID draft(String name) {
        return draft(name, "Good morning " + name + ".");
    }

    /// A draft with a small picture.
    UUID illustrated(String name, String caption) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", png);
            var media = desk.ownFiles.keep(new ByteArrayInputStream(png.toByteArray()), null);
            var file = new OwnFile(media.keptAs(), media.mimeType(), media.size(), null);
            return submit(asks(name), DraftKind.REPLY, new Content.File(FileKind.IMAGE, file, caption), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID submit(Received asked, DraftKind kind, @Nullable String text, String reason) {
        var content = text == null ? null : new Content.Text(text);
        return submit(asked, kind, content, reason);
    }

    UUID submit(Received asked, DraftKind kind, @Nullable Content content, String reason) {
        return desk.gate
                .submit(new Proposal(
                        asked.conversation().id(),
                        asked.message().id(),
                        asked.message().id(),
                        kind,
                        Source.AGENT,
                        "conversation",
                        AgentType.CONVERSATION,
                        Autonomy.SEND,
                        Intents.of("refund"),
                        "en",
                        content,
                        null,
                        0.9,
                        List.of(),
                        reason,
                        Work.NONE))
                .id()
                .value();
    }

    /// The draft goes out alone in a minute unless somebody stops it.
    void countDown(UUID id) {
        var draft = found(id);
        desk.drafts.update(new Draft(
                draft.id(),
                draft.contact(),
                draft.proposal(),
                DraftState.COUNTDOWN,
                draft.findings(),
                draft.expiresAt(),
                desk.now.plus(Duration.ofMinutes(1)),
                null,
                null,
                null,
                draft.createdAt()));
    }

    /// An answer to this contact went out alone, and is to be checked.
    UUID wentAlone(String name) {
        var draft = found(draft(name));
        desk.drafts.update(new Draft(
                draft.id(),
                draft.contact(),
                draft.proposal(),
                DraftState.SENT_ALONE,
                draft.findings(),
                draft.expiresAt(),
                null,
                null,
                null,
                desk.now,
                CheckAfter.WANTED,
                draft.createdAt()));
        return draft.id().value();
    }

    Draft found(UUID id) {
        return desk.approvals.find(new DraftId(id)).orElseThrow();
    }

    String state(UUID id) {
        return found(id).state().word();
    }

    /// The contact of this draft writes once more: the draft is withdrawn.
    void writesAgain(UUID id, String text) {
        desk.says(desk.contacts.find(found(id).contact()).orElseThrow(), text);
    }

    @Override
    public void go(String screen) {
        went.add(screen);
    }

    @Override
    public void openConversation(UUID conversation) {
        went.add("conversation " + conversation);
    }

    @Override
    public void openDraft(UUID draft) {
        went.add("draft " + draft);
    }

    @Override
    public void close() {
        desk.close();
    }
}
