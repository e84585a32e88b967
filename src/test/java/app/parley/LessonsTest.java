package app.parley;

import static app.parley.approval.learning.Habit.Kind.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelRequest;
import app.parley.approval.learning.Habit;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import app.parley.storage.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decide about drafts is in the next draft.
class LessonsTest {
    @TempDir
    private Path folder;

    private final List<ModelRequest> asked = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void begin() {
        spine = new Spine(folder);
        spine.mind = request -> {
            asked.add(request);
            return Spine.reply("Hi, you can come by any time.", "appointment", "en", 0.9);
        };
    }

    @AfterEach
    void end() {
        spine.close();
    }

    private void edits(int customer, String sent) {
        spine.says("3460000300" + customer, "wamid.c" + customer, "Can I come and see the zorb?");
        spine.slices.decisions.approve(spine.pending().id(), sent, "Ana", Duration.ZERO);
    }

    @Test
    void aRuleIsInTheNextDraftAndInThePromptFromTheYesOn() {
        for (int i = 0; i < 3; i++) {
            edits(i, "Hello, you can come by any time.");
        }
        var rule = spine.slices.rules.all().getFirst();
        spine.says("34600003008", "wamid.d", "Can I come and see the zorb?");
        assertThat(spine.pending().text()).startsWith("Hi,");
        assertThat(asked.getLast().instructions()).doesNotContain("in place of");
        spine.slices.decisions.approve(spine.pending().id(), null, "Ana", Duration.ZERO);

        spine.slices.rules.accept(rule.id(), "Ana");
        spine.says("34600003009", "wamid.e", "Can I come and see the zorb?");
        assertThat(spine.pending().text()).isEqualTo("Hello, you can come by any time.");
        assertThat(asked.getLast().instructions()).contains("- Write \"Hello\" in place of \"Hi\".");
    }

    @Test
    void whatWasSentBeforeIsAnExampleAndNoEvidence() {
        edits(0, "Hello, you can come by at 17:45.");
        spine.says("34600003009", "wamid.e", "Can I come and see the zorb?");

        assertThat(asked.getLast().examples()).singleElement().satisfies(example -> {
            assertThat(example.answer()).isEqualTo("Hello, you can come by at 17:45.");
            assertThat(example.likeness()).isGreaterThan(0.9);
        });
        assertThat(asked.getLast().instructions()).doesNotContain("17:45");
        spine.slices.decisions.approve(spine.pending().id(), null, "Ana", Duration.ZERO);
        spine.mind = _ -> Spine.reply("Hello, you can come by at 17:45.", "appointment", "en", 0.9);
        spine.says("34600003010", "wamid.f", "Can I come and see the zorb?");
        assertThat(spine.pending().findings())
                .anySatisfy(finding -> assertThat(finding.evidence()).startsWith("No source for: 17:45"));
    }

    /// Whatever stands in the table: a rule puts no price into anybody's mouth.
    @Test
    void aRuleWithAFigureIsNeverInForce() {
        var sly = new Rule(
                new RuleId(Ids.next()),
                new Habit(REPLACE, "en", "any time", "any time for 9 €"),
                Rule.State.ACCEPTED,
                9,
                "Ana",
                spine.instant(),
                spine.instant());
        spine.storage.database.run(() -> spine.storage.learning.insert(sly));
        spine.says("34600003009", "wamid.e", "Can I come and see the zorb?");
        assertThat(spine.pending().text()).isEqualTo("Hi, you can come by any time.");
        assertThat(asked.getLast().instructions()).doesNotContain("9 €");
    }
}
