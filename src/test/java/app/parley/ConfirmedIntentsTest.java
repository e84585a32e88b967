package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sends as it was drafted teaches the local reading what customers of this shop mean.
class ConfirmedIntentsTest {
    @Test
    void whatAPersonConfirmedIsLearntAndWhatTheyChangedIsNot(@TempDir Path folder) {
        try (var spine = new Spine(folder)) {
            spine.mind = request -> Spine.reply(
                    "Come by any time.",
                    request.thread().getLast().text().contains("grelch") ? "price" : "appointment",
                    "en",
                    0.9);
            for (int i = 0; i < 4; i++) {
                spine.says("3460000100" + i, "wamid.a" + i, "please zorbify my flumph number " + i);
                var draft = spine.pending();
                spine.slices.decisions.approve(draft.id(), null, "Ana", Duration.ZERO);
                spine.says("3460000200" + i, "wamid.b" + i, "grelch grelch " + i);
                spine.slices.decisions.approve(spine.pending().id(), "Something else.", "Ana", Duration.ZERO);
            }
            spine.slices.reading.learn();
            assertThat(spine.slices.reading.intent("zorbify two flumph").name()).isEqualTo("appointment");
            assertThat(spine.slices.reading.intent("grelch").name()).isNotEqualTo("price");
        }
    }
}
