package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.approval.DraftState;
import app.parley.conversation.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Voice notes are written down where the model can listen, and read by whoever answers.
class VoiceNotesTest {
    private static final String ANA = "34600111222";
    private final List<String> heard = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.ear = (_, mimeType) -> {
            heard.add(mimeType);
            return " Do you have the coat in blue? ";
        };
        spine.mind = request -> {
            prompts.add(request.toString());
            return Spine.reply("Yes, in blue.", "stock", "en", 0.9);
        };
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void speaks(String id) {
        spine.deliver(
                spine.message(
                        ANA,
                        id,
                        "\"type\":\"audio\",\"audio\":{\"id\":\"9001\",\"mime_type\":\"audio/ogg; codecs=opus\",\"voice\":true}"));
        spine.slices.fetches.fetchDue();
    }

    private Message last() {
        return spine.messages().getLast();
    }

    @Test
    void isWrittenDownOnceAndFoundByItsWords() {
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();

        assertThat(heard).containsExactly("audio/ogg");
        assertThat(last().text()).isNull();
        assertThat(last().heard()).isEqualTo("Do you have the coat in blue?");
        assertThat(spine.slices.conversations.search("COAT in", null, 10).data())
                .extracting(Message::id)
                .containsExactly(last().id());
    }

    @Test
    void whoDraftedWithoutHearingItDraftsAgain() {
        speaks("wamid.1");
        spine.quiet();
        var deaf = spine.pending();
        spine.slices.work.transcripts.listenDue();
        spine.quiet();

        assertThat(spine.slices.approvals.find(deaf.id()).orElseThrow().state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void whatWasSaidSinceIsNotAnsweredTwice() {
        speaks("wamid.1");
        spine.says(ANA, "wamid.2", "And in green?");
        var answer = spine.pending();
        spine.slices.work.transcripts.listenDue();
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).containsExactly(answer);
    }

    @Test
    void isTriedAgainLaterAndNotForEver() {
        spine.ear = (_, _) -> {
            heard.add("tried");
            throw new ModelUnavailableException(Reason.QUOTA, "used up", null, null);
        };
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).hasSize(1);
        for (int hour = 0; hour < 40; hour++) {
            spine.passes(Duration.ofHours(1));
            spine.slices.work.transcripts.listenDue();
        }
        assertThat(heard).hasSize(4);
        assertThat(last().heard()).isNull();
    }

    @Test
    void silenceIsListenedToOnce() {
        spine.ear = (_, _) -> {
            heard.add("silence");
            return "";
        };
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).hasSize(1);
        assertThat(last().heard()).isNull();
    }

    @Test
    void aModelThatRavesIsCutAndKeepsNoNul() {
        spine.ear = (_, _) -> "x\0".repeat(50_000);
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        assertThat(last().heard()).hasSize(8000).doesNotContain("\0");
    }

    @Test
    void nobodyListensWhileEveryAgentIsStoppedOrTheModelCannot() {
        spine.slices.team.stop("Ruth");
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.team.resume("Ruth");
        spine.ear = null;
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).isEmpty();
    }
}
