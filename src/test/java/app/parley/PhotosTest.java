package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelRequest;
import app.parley.approval.DraftState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A customer's photo goes to a model that sees.
class PhotosTest {
    private static final String ANA = "34600111222";
    private final List<ModelRequest> asked = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.sees = true;
        spine.mind = request -> {
            asked.add(request);
            return Spine.reply("What a nice photo!", "other", "en", 0.9);
        };
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void sends(String id, String mimeType) {
        spine.deliver(spine.message(
                ANA,
                "wamid." + id,
                "\"type\":\"image\",\"image\":{\"id\":\"" + id + "\",\"mime_type\":\"" + mimeType + "\"}"));
    }

    private List<ModelRequest.Picture> seen() {
        return asked.getLast().pictures();
    }

    @Test
    void isSeenWithWhatTheySaidAboutIt() {
        sends("9001", "image/jpeg");
        spine.says(ANA, "wamid.2", "Do you have this one in blue?");
        spine.quiet();

        assertThat(seen()).hasSize(1);
        assertThat(seen().getFirst().mimeType()).isEqualTo("image/jpeg");
        assertThat(seen().getFirst().file()).hasContent("a picture");
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void isNotShownToAModelThatCannotSee() {
        spine.sees = false;
        sends("9001", "image/jpeg");
        spine.quiet();
        assertThat(seen()).isEmpty();
    }

    @Test
    void isNotLookedAtAgainOnceItWasAnswered() {
        sends("9001", "image/jpeg");
        spine.quiet();
        spine.slices.decisions.approve(spine.pending().id(), null, "Bo", Duration.ZERO);
        spine.says(ANA, "wamid.2", "Thanks, and when do you open?");
        spine.quiet();
        assertThat(seen()).isEmpty();
    }

    @Test
    void ofManyTheNewestTwoAreSeen() {
        for (int i = 1; i <= 4; i++) {
            sends("900" + i, "image/png");
        }
        spine.quiet();
        assertThat(seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/tiff", "application/x-msdownload", "", "image/svg+xml"})
    void whatIsNoPhotoStaysOutAndTheDraftIsMade(String mimeType) {
        sends("9001", mimeType);
        spine.quiet();
        assertThat(seen()).isEmpty();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void aPhotoThatCannotBeHadOrIsTooLargeCostsNoDraft() {
        spine.source = (_, _) -> {
            throw new IOException("Meta has it no more");
        };
        sends("9001", "image/jpeg");
        spine.quiet();
        assertThat(seen()).isEmpty();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);

        spine.source = (_, target) -> {
            Files.write(target, new byte[(6 << 20) + 1]);
            return "a1b2c4";
        };
        sends("9002", "image/jpeg");
        spine.quiet();
        assertThat(seen()).isEmpty();
    }
}
