package app.parley.insight.overview;

import static app.parley.insight.overview.Spoken.By.CUSTOMER;
import static app.parley.insight.overview.Spoken.By.FAILED;
import static app.parley.insight.overview.Spoken.By.US;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TalksTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant NEXT = MONDAY.plus(Duration.ofDays(7));
    private final Talks talks = new Talks(MONDAY, NEXT, NEXT.plus(Duration.ofHours(1)));
    private UUID conversation = UUID.randomUUID();

    private void said(Spoken.By by, Duration after) {
        talks.read(new Spoken(conversation, by, MONDAY.plus(after)));
    }

    private void another() {
        conversation = UUID.randomUUID();
    }

    @Test
    void aConversationBeginsAfterADayOfSilence() {
        said(CUSTOMER, Duration.ofHours(-1));
        said(CUSTOMER, Duration.ofHours(1)); // goes on
        said(CUSTOMER, Duration.ofHours(30));
        another();
        said(US, Duration.ofHours(2));
        said(CUSTOMER, Duration.ofHours(3)); // we began
        assertThat(talks.talk().begun()).isEqualTo(1);
        assertThat(talks.talk().in()).isEqualTo(3);
        assertThat(talks.talk().out()).isEqualTo(1);
    }

    @Test
    void theFirstAnswerCountsIfItComesWithinADay() {
        said(CUSTOMER, Duration.ofHours(1));
        said(CUSTOMER, Duration.ofHours(2));
        said(US, Duration.ofHours(3));
        said(US, Duration.ofHours(4));
        another();
        said(CUSTOMER, Duration.ofHours(1));
        said(US, Duration.ofHours(26));
        var talk = talks.talk();
        assertThat(talk.begun()).isEqualTo(2);
        assertThat(talk.known()).isEqualTo(2);
        assertThat(talk.waits().seconds()).containsExactly(7200L);
    }

    @Test
    void whatFailedIsNoAnswer() {
        said(CUSTOMER, Duration.ofHours(1));
        said(FAILED, Duration.ofHours(2));
        said(US, Duration.ofHours(5));
        var talk = talks.talk();
        assertThat(talk.failed()).isEqualTo(1);
        assertThat(talk.waits().seconds()).containsExactly(14_400L);
    }

    @Test
    void anAnswerAfterTheEndStillCounts() {
        said(CUSTOMER, Duration.ofDays(7).minusMinutes(5));
        said(US, Duration.ofDays(7).plusMinutes(5));
        assertThat(talks.talk().waits().seconds()).containsExactly(600L);
        assertThat(talks.talk().out()).isZero();
    }

    @Test
    void whoeverMayStillBeAnsweredInTimeIsNotCalledUnanswered() {
        said(CUSTOMER, Duration.ofDays(7).minusHours(1));
        another();
        said(CUSTOMER, Duration.ofDays(2));
        var talk = talks.talk();
        assertThat(talk.begun()).isEqualTo(2);
        assertThat(talk.known()).isEqualTo(1);
    }
}
