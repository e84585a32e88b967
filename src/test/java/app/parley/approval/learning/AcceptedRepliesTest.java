package app.parley.approval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Draft;
import app.parley.approval.Rejection;
import app.parley.approval.learning.AcceptedReplies.Example;
import app.parley.desk.DeskFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedRepliesTest {
    private final DeskFixture shop = new DeskFixture();
    private int customers;

    @AfterEach
    void close() {
        shop.close();
    }

    private Draft drafted(String name, String question, String answer) {
        customers++;
        return shop.drafts(shop.says(shop.contact(name, "346000%05d".formatted(customers)), question), answer);
    }

    private void accepted(String name, String question, String answer) {
        shop.decisions.approve(drafted(name, question, answer).id(), null, DeskFixture.RUTH, Duration.ZERO);
    }

    private List<Example> like(String question) {
        return shop.replies.like(question, "en");
    }

    @Test
    void whatAPersonSentToASimilarQuestionIsFoundInTheWordsThatWentOut() {
        accepted("Ana", "When do you open in the morning?", "We open early.");
        var changed = drafted("Bo", "Do you open in the morning?", "Hi, early.");
        shop.decisions.approve(changed.id(), "Good day, we open early.", DeskFixture.RUTH, Duration.ZERO);
        shop.decisions.reject(
                drafted("Cem", "When do you open in the morning?", "Never.").id(),
                Rejection.WRONG_FACT,
                null,
                DeskFixture.RUTH);
        drafted("Dana", "When do you open in the morning?", "Nobody said yes to this.");

        assertThat(like("When do you open in the morning?"))
                .extracting(Example::answer)
                .containsExactly("We open early.", "Good day, we open early.");
        assertThat(like("When do you open in the morning?").getFirst().likeness())
                .isEqualTo(1);
        assertThat(shop.replies.like("¿Cuándo abren?", "es")).isEmpty();
        assertThat(like("")).isEmpty();
    }

    @Test
    void theGreetingLosesItsName() {
        accepted("Ana Gíl", "This is Ana, when do you open in the morning?", "Hello Ana! We open early.");
        assertThat(like("When do you open in the morning?")).singleElement().satisfies(example -> {
            assertThat(example.answer()).isEqualTo("Hello! We open early.");
            assertThat(example.question()).doesNotContain("Ana").startsWith("This is …");
        });
    }

    /// Nothing of one customer reaches another.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We keep the jacket for Ana.",
                "Your order 10423 is ready.",
                "We call you at +34 600 123 456.",
                "We write to ana@example.com then.",
                "We bring it to Calle Mayor 5, second floor.",
                "It comes to 14 Baker Street.",
                "Say hello to Roberto from us.",
                "Tracking: ES991234567",
            })
    void answersWithSomethingPersonalAreLeftOut(String answer) {
        accepted("Ana Gíl", "When do you open in the morning?", answer);
        assertThat(like("When do you open in the morning?")).isEmpty();
    }

    @Test
    void detailsInTheQuestionAreMasked() {
        accepted("Bo", "Open in the morning? Call 600123456 or bo@example.com", "Yes, early.");
        assertThat(like("Open in the morning?"))
                .singleElement()
                .satisfies(example ->
                        assertThat(example.question()).doesNotContain("600").doesNotContain("bo@"));
    }

    @Test
    void anErasedContactTeachesNothingAnyMore() {
        accepted("Ana", "When do you open in the morning?", "We open early.");
        var contact = shop.contact("Ana", "34600000001").id();
        shop.database.run(() -> shop.drafts.erase(contact));
        assertThat(like("When do you open in the morning?")).isEmpty();
    }

    @Test
    void tenThousandDecisionsAreSearchedInAMoment() {
        for (int i = 0; i < 150; i++) {
            accepted("Customer " + i, "When do you open in the morning, number " + i + "?", "We open early " + i);
        }
        shop.database.use(session -> session.createNativeMutationQuery("insert into drafts select * from (select"
                        + " random_uuid(), conversation_id, contact_id, message_id, read_up_to, kind, source, author, agent,"
                        + " intent, language, content, text, reply_to, state, confidence, checks, evidence, reason,"
                        + " cost_micros, model, took_ms, expires_at, goes_at, sends_as, decided_by, decided_at, created_at,"
                        + " check_after from drafts, system_range(1, 66))")
                .executeUpdate());
        var times = new ArrayList<Duration>();
        for (int i = 0; i < 60; i++) {
            var begun = System.nanoTime();
            assertThat(like("When do you open in the morning, number " + i + "?"))
                    .isNotEmpty();
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        times.sort(null);
        System.out.println("replies of 10,000: median " + times.get(30).toNanos() / 1000 + " us, p90 "
                + times.get(54).toNanos() / 1000 + " us");
        assertThat(times.get(30)).isLessThan(Duration.ofMillis(50));
    }
}
