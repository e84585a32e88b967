package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks to see a thing gets its picture with the answer.
class IllustrationsTest {
    private static final String ANA = "34600111222";
    private static final String LINK = "https://shop.example/coat.png";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private final List<String> fetched = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.slices.knowledge.add(new KnowledgeItem(
                Kind.PRODUCT,
                null,
                null,
                "Camel wool coat",
                new BigDecimal("149.00"),
                "EUR",
                null,
                null,
                null,
                null,
                LINK,
                List.of(),
                null));
        spine.web = link -> {
            fetched.add(link);
            return PNG;
        };
        answers("Here is the camel wool coat: 149.00 EUR.");
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void answers(String text) {
        spine.mind = _ -> Spine.reply(text, "product", "en", 0.9);
    }

    private Draft asked(String id, String question) {
        spine.says(ANA, id, question);
        spine.quiet();
        return spine.pending();
    }

    @Test
    void goesUnderThePictureAndOutWithIt() {
        var draft = asked("wamid.1", "Could you send me a picture of the camel wool coat?");
        assertThat(draft.proposal().content()).isInstanceOfSatisfying(Content.File.class, file -> {
            assertThat(file.kind()).isEqualTo(FileKind.IMAGE);
            assertThat(file.file().mimeType()).isEqualTo("image/png");
            assertThat(file.file().filename()).isNull();
            assertThat(file.caption()).isEqualTo("Here is the camel wool coat: 149.00 EUR.");
        });
        assertThat(fetched).containsExactly(LINK);
    }

    @Test
    void isFetchedOnce() {
        asked("wamid.1", "Could you send me a picture of the camel wool coat?");
        var again = asked("wamid.2", "Could you send me another photo of the camel wool coat, please?");
        assertThat(again.proposal().content()).isInstanceOf(Content.File.class);
        assertThat(fetched).hasSize(1);
    }

    @Test
    void nobodyWhoDoesNotAskIsShownAnything() {
        var draft = asked("wamid.1", "How much is the camel wool coat?");
        assertThat(draft.proposal().content()).isInstanceOf(Content.Text.class);
        assertThat(fetched).isEmpty();
    }

    @Test
    void anAnswerWhosePictureCannotBeHadGoesWithout() {
        spine.web = _ -> {
            throw new IOException("status 404");
        };
        assertThat(asked("wamid.1", "Could you send me a picture of the camel wool coat?")
                        .proposal()
                        .content())
                .isInstanceOf(Content.Text.class);
        spine.web = _ -> "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(asked("wamid.2", "Please, a photo of the camel wool coat?")
                        .proposal()
                        .content())
                .isInstanceOf(Content.Text.class);
        spine.web = _ -> new byte[0];
        assertThat(asked("wamid.3", "Can you show me a picture of the camel wool coat?")
                        .proposal()
                        .content())
                .isInstanceOf(Content.Text.class);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void wordsTooLongForACaptionGoAlone() {
        answers("Here is the camel wool coat: 149.00 EUR. ".repeat(30));
        assertThat(asked("wamid.1", "Could you send me a picture of the camel wool coat?")
                        .proposal()
                        .content())
                .isInstanceOf(Content.Text.class);
    }
}
