package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import app.parley.approval.DraftState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's phone works beside Parley: whoever writes there is not interrupted, and what the app says by itself
/// silences nobody.
class OwnersPhoneTest {
    private static final String ANA = "34600111222";
    private static final String BO = "34600111333";
    private static final String AWAY = "Thanks for your message. We are closed and answer tomorrow.";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    @Test
    void aWordFromThePhoneWithdrawsTheDraft() {
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        spine.passes(Duration.ofSeconds(20));
        spine.deliver(spine.echo(ANA, "wamid.2", "Of course"));

        assertThat(spine.drafts(DraftState.PENDING)).isEmpty();
        assertThat(spine.drafts(DraftState.WITHDRAWN)).hasSize(1);
    }

    @Test
    void agentsOnlyProposeForAnHourAfterThat() {
        spine.trust(Autonomy.SEND);
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        spine.sendDue();
        assertThat(spine.sent).as("before").hasSize(1);

        spine.passes(Duration.ofSeconds(20));
        spine.deliver(spine.echo(ANA, "wamid.2", "I am here myself"));
        spine.passes(Duration.ofMinutes(59));
        spine.says(ANA, "wamid.3", "Hello again, can you help me?");
        spine.sendDue();
        assertThat(spine.sent).as("within the hour").hasSize(1);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);

        spine.passes(Duration.ofMinutes(2));
        spine.says(ANA, "wamid.4", "Hello, hello, can you help me?");
        spine.sendDue();
        assertThat(spine.sent).as("after it").hasSize(2);
    }

    @Test
    void aGreetingThatComesAtOnceSilencesNobodyAndReadsNothing() {
        spine.deliver(spine.text(ANA, "wamid.1", "Hello, can you help me?"));
        spine.passes(Duration.ofSeconds(3));
        spine.deliver(spine.echo(ANA, "wamid.2", "Hello! Welcome."));
        spine.quiet();

        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
        assertThat(spine.conversation().unread()).isEqualTo(1);
        assertThat(spine.conversation().phoneSpokeAt()).isNull();
    }

    @Test
    void theSameWordsToSomebodyElseAreTheAppsOwn() {
        spine.deliver(spine.text(BO, "wamid.1", "Are you open?"));
        spine.passes(Duration.ofSeconds(30));
        spine.deliver(spine.echo(BO, "wamid.2", AWAY));
        spine.says(ANA, "wamid.3", "Hello, can you help me?");
        spine.passes(Duration.ofSeconds(30));
        spine.deliver(spine.echo(ANA, "wamid.4", AWAY));

        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void shortWordsAreAPersonsEvenIfSaidTwice() {
        spine.deliver(spine.text(BO, "wamid.1", "Are you open?"));
        spine.passes(Duration.ofSeconds(30));
        spine.deliver(spine.echo(BO, "wamid.2", "Yes, we are"));
        spine.says(ANA, "wamid.3", "Hello, can you help me?");
        spine.passes(Duration.ofSeconds(30));
        spine.deliver(spine.echo(ANA, "wamid.4", "Yes, we are"));

        assertThat(spine.drafts(DraftState.PENDING)).isEmpty();
    }
}
