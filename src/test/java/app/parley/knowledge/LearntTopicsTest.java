package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.reading.Likeness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is learnt of topics, and what of it is kept for the next start.
class LearntTopicsTest {
    @TempDir
    private Path folder;

    private static Map<String, Double> shares(Likeness likeness, String text) {
        var shares = new HashMap<String, Double>();
        likeness.of(text, 3, 0.05).forEach(share -> shares.put(share.label(), share.share()));
        return shares;
    }

    @Test
    void readsTheSameOfWhatWasKeptAsOfWhatWasLearnt() throws IOException {
        var learnt = LearntTopics.made(folder);
        var file = folder.resolve("topics.learnt");
        assertThat(file).exists();
        var written = Files.getLastModifiedTime(file);
        var kept = LearntTopics.made(folder);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        for (var text : new String[] {"cuánto tarda en llegar", "do you have it in blue", "posso devolver?"}) {
            var shares = shares(kept, text);
            assertThat(shares).isNotEmpty();
            shares(learnt, text)
                    .forEach((topic, share) ->
                            assertThat(shares.getOrDefault(topic, 0.0)).isCloseTo(share, Offset.offset(0.03)));
        }
    }

    @Test
    void learnsAgainWhatSomebodyBrokeAndNeverBelievesIt() throws IOException {
        var file = folder.resolve("topics.learnt");
        Files.writeString(file, "no such thing");
        LearntTopics.made(folder);
        var whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(1_000_000);

        var changed = whole.clone();
        changed[whole.length / 2] ^= 0x55;
        Files.write(file, changed);
        LearntTopics.made(folder);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);

        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        LearntTopics.made(folder);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void learnsWhereNothingCanBeKept() throws IOException {
        var noFolder = Files.write(folder.resolve("file"), "x".getBytes(StandardCharsets.UTF_8));
        assertThat(shares(LearntTopics.made(noFolder), "cuánto tarda en llegar"))
                .containsKey("delivery.time");
    }
}
