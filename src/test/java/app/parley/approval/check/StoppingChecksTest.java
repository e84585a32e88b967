package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.approval.Verdict;
import app.parley.outbox.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingChecksTest {
    private static final Instant NOW = Cases.NOW;

    @Test
    void asksInTheOrderOfTheDesign() {
        assertThat(Cases.CHECKS.stream().map(Check::name))
                .containsExactly(
                        "window",
                        "template",
                        "consent",
                        "limits",
                        "origin",
                        "grounded",
                        "promise",
                        "language",
                        "privacy",
                        "injection",
                        "repeat",
                        "quiet_hours");
        assertThat(Cases.CHECKS.stream().filter(Check::stopsAPerson).map(Check::name))
                .containsExactly("window", "template", "consent", "limits", "origin");
    }

    @Test
    void sendsFreeTextOnlyWhileTheWindowIsOpen() {
        assertThat(window("Hello!", NOW.plusMillis(1))).isEqualTo(Verdict.PASS);
        assertThat(window("Hello!", NOW)).isEqualTo(Verdict.FAIL);
        assertThat(window("Hello!", null)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void sendsATemplateAtAnyTime() {
        var facts = facts(new Content.Template("hello", "en", List.of()), "text", NOW, null, false, false, true);
        assertThat(verdict("window", facts)).isEqualTo(Verdict.PASS);
    }

    @Test
    void writesToNobodyWhoOptedOut() {
        assertThat(verdict("consent", facts(text(), "text", NOW, NOW, true, false, true)))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict("consent", facts(text(), "text", NOW, NOW, false, false, true)))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void refusesEmptyAndEndlessTexts() {
        for (var body : List.of("", "   ", "\n\n", "\u200b\u200b", "\u00a0", "a".repeat(4097))) {
            assertThat(Cases.text(body).failures()).contains("limits");
        }
        assertThat(Cases.text("😀".repeat(4096)).failures()).doesNotContain("limits");
    }

    @Test
    void refusesTemplatesThatTheServiceWouldRefuse() {
        assertThat(Cases.template("order_ready", "es_ES", "Ana").failures()).doesNotContain("limits");
        for (var bad : List.of(
                Cases.template("Order Ready", "es", "Ana"),
                Cases.template("", "es", "Ana"),
                Cases.template("a".repeat(513), "es", "Ana"),
                Cases.template("order", "Spanish", "Ana"),
                Cases.template("order", "", "Ana"),
                Cases.template("order", "es", " "),
                Cases.template("order", "es", "Ana\nLuz"),
                Cases.template("order", "es", "Ana\tLuz"),
                Cases.template("order", "es", "Ana     Luz"),
                Cases.template("order", "es", "a".repeat(1025)))) {
            assertThat(bad.failures()).contains("limits");
        }
    }

    @Test
    void answersOnlyWhatACustomerWroteLately() {
        assertThat(origin("text", NOW.minus(Duration.ofHours(19)))).isEqualTo(Verdict.PASS);
        assertThat(origin(null, null)).isEqualTo(Verdict.PASS);
        assertThat(origin("text", NOW.minus(Duration.ofHours(21)))).isEqualTo(Verdict.FAIL);
        for (var type : List.of("system", "echo", "smb_message_echoes", "SYSTEM", "revoke")) {
            assertThat(origin(type, NOW)).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void leavesConversationsThatAreNotOurs() {
        assertThat(verdict("origin", facts(text(), "text", NOW, NOW, false, true, true)))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict("origin", facts(text(), "text", NOW, NOW, false, false, false)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void saysNothingTwice() {
        var again = Cases.text("Hello, how are you?").after("HELLO —  how are you", "Bye");
        assertThat(again.failures()).containsExactly("repeat");
        assertThat(Cases.text("👍").after("👍").failures()).contains("repeat");
        assertThat(Cases.text("Thank you!").after("Bye").failures()).isEmpty();
    }

    private static Verdict window(String body, Instant until) {
        return verdict("window", facts(new Content.Text(body), "text", NOW, until, false, false, true));
    }

    private static Verdict origin(String type, Instant at) {
        return verdict("origin", facts(text(), type, at, NOW, false, false, true));
    }

    private static Content text() {
        return new Content.Text("Hello!");
    }

    private static Verdict verdict(String name, Case facts) {
        return Cases.CHECKS.stream()
                .filter(check -> check.name().equals(name))
                .map(check -> check.examine(facts))
                .map(Finding::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static Case facts(
            Content content,
            String type,
            Instant at,
            Instant window,
            boolean optedOut,
            boolean standby,
            boolean reachable) {
        return new Case(
                content, null, List.of(), List.of(), List.of(), type, at, window, null, null, List.of(), optedOut,
                standby, reachable, NOW);
    }
}
