package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.agent.Quota;
import app.parley.agent.QuotaLimit;
import app.parley.agent.QuotaLimit.Of;
import app.parley.agent.QuotaLimit.Per;
import app.parley.agent.Quotas;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.knowledge.KnowledgeItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A provider tells us of its limits when we run into them.
class QuotaPathTest {
    private static final String ANA = "34600000001";
    private static final List<QuotaLimit> FREE =
            List.of(new QuotaLimit(Of.REQUESTS, Per.DAY, 1500), new QuotaLimit(Of.REQUESTS, Per.MINUTE, 15));
    private final AtomicInteger asked = new AtomicInteger();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.slices.knowledge.add(KnowledgeItem.entry(
                "What are your opening hours?", "We are open Monday to Friday from 9:00 to 18:00."));
        refuses(Duration.ofHours(9));
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void refuses(Duration wait) {
        spine.mind = _ -> {
            asked.incrementAndGet();
            throw new ModelUnavailableException(Reason.QUOTA, "used up", wait, FREE, null);
        };
    }

    private List<Quota> known() {
        return spine.slices.quotas.of(spine.name());
    }

    @Test
    void whatNobodyToldOfIsNotKnown() {
        assertThat(known()).isEmpty();
    }

    @Test
    void aDaysQuotaThatIsUsedUpLeavesTheOfflineModelToDraftForAPerson() {
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        var draft = spine.pending();
        assertThat(draft.text()).contains("9:00 to 18:00");
        assertThat(draft.proposal().reason()).contains("quota for today is used up");
        assertThat(spine.sent).isEmpty();
        assertThat(known()).containsExactly(new Quota(FREE.get(1), 1), new Quota(FREE.get(0), 1));
    }

    @Test
    void whoeverAsksIsCountedByTheMinuteAndTheProvidersDayAndARestartForgetsNothing() {
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        var use = spine.slices.modelUse;
        use.asked(spine.name());
        use.asked(spine.name());
        use.asked("another-model");
        use.answered(spine.name(), 700);
        assertThat(known()).extracting(Quota::used).containsExactly(3L, 3L);

        spine.passes(Duration.ofMinutes(2));
        use.asked(spine.name());
        assertThat(known()).extracting(Quota::used).containsExactly(1L, 4L);
        var afterwards = new Quotas(spine.slices.notebook, spine.storage.modelUse, spine.storage.database, spine);
        assertThat(afterwards.of(spine.name())).extracting(Quota::used).containsExactly(1L, 4L);

        spine.passes(Duration.ofHours(24));
        assertThat(known()).extracting(Quota::used).containsExactly(0L, 0L);
        spine.passes(Duration.ofHours(48));
        use.forget();
        assertThat(spine.storage.modelUse.since(spine.name(), Instant.EPOCH).requests())
                .isZero();
    }

    @Test
    void tokensOfPromptsAreAddedUpAndNonsenseIsNot() {
        spine.mind = _ -> {
            throw new ModelUnavailableException(
                    Reason.QUOTA, "used up", null, List.of(new QuotaLimit(Of.TOKENS, Per.MINUTE, 5_000)), null);
        };
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        spine.slices.modelUse.answered(spine.name(), Integer.MAX_VALUE);
        spine.slices.modelUse.answered(spine.name(), Integer.MAX_VALUE);
        spine.slices.modelUse.answered(spine.name(), -7);
        spine.slices.modelUse.asked("x".repeat(100_000));
        assertThat(known()).extracting(Quota::used).containsExactly(2L * Integer.MAX_VALUE);
    }

    @Test
    void nobodyAsksAgainBeforeTheTimeThatWasNamed() {
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        spine.says("34600000002", "wamid.2", "What are your opening hours?");
        assertThat(asked).hasValue(1);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(2);
        spine.passes(Duration.ofHours(10));
        spine.says("34600000003", "wamid.3", "What are your opening hours?");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aMinutesQuotaIsWaitedFor() {
        refuses(Duration.ofSeconds(40));
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        assertThat(spine.drafts(DraftState.PENDING))
                .extracting(draft -> draft.proposal().kind())
                .containsExactly(DraftKind.PROBLEM);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNewerLimitTakesThePlaceOfTheOlder() {
        spine.says(ANA, "wamid.1", "What are your opening hours?");
        spine.passes(Duration.ofHours(10));
        spine.mind = _ -> {
            throw new ModelUnavailableException(
                    Reason.QUOTA, "used up", null, List.of(new QuotaLimit(Of.REQUESTS, Per.MINUTE, 5)), null);
        };
        spine.says(ANA, "wamid.2", "And on Sundays?");
        assertThat(known())
                .extracting(Quota::limit)
                .containsExactly(new QuotaLimit(Of.REQUESTS, Per.MINUTE, 5), FREE.get(0));
    }
}
