package app.parley.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.DeskFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// So many answers a day go out alone, and the card says when it is that which holds one.
class DailyCapTest {
    private final DeskFixture shop = new DeskFixture();
    private int customers;

    @AfterEach
    void close() {
        shop.close();
    }

    private void may(Autonomy level, int aDay) {
        shop.team.change(
                AgentType.CONVERSATION,
                agent -> new AgentSettings(
                        agent.id(), agent.name(), agent.type(), true, level, Map.of(), false, false, aDay, null));
    }

    private Draft draft() {
        var customer = shop.contact("Customer " + customers, "346000%05d".formatted(customers++));
        return shop.drafts(shop.says(customer, "Open today?"), "We open at nine.");
    }

    private static boolean saysSo(Draft draft) {
        return draft.findings().stream().anyMatch(finding -> finding.check().equals("caps"));
    }

    @Test
    void theNextOneWaitsForAPersonAndSaysWhy() {
        may(Autonomy.SEND, 2);
        assertThat(draft().state()).isEqualTo(DraftState.SENT_ALONE);
        assertThat(draft().state()).isEqualTo(DraftState.SENT_ALONE);

        var held = draft();
        assertThat(held.state()).isEqualTo(DraftState.PENDING);
        assertThat(held.findings())
                .contains(new Finding(
                        "caps", Verdict.FAIL, "As many answers went out alone in 24 hours as may in a day: 2."));
        assertThat(shop.decisions.approve(held.id(), null, DeskFixture.RUTH, Duration.ZERO))
                .as("a person's yes is no answer alone")
                .isInstanceOf(Answer.Done.class);

        shop.now = shop.now.plus(Duration.ofHours(25));
        assertThat(draft().state()).isEqualTo(DraftState.SENT_ALONE);
    }

    @Test
    void whereNothingGoesAloneThereIsNothingToSay() {
        may(Autonomy.PROPOSE, 0);
        assertThat(saysSo(draft())).isFalse();
    }
}
