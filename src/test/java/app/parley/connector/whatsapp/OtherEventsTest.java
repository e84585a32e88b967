package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import app.parley.insight.Pricing;
import app.parley.outbox.Failure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherEventsTest {
    private static final Identity INES = new Identity("351910000111", "PT.81001", null, "Inês Prado");

    private static Event.Receipt receipt(String name) {
        return Payloads.only(Event.Receipt.class, name);
    }

    @ParameterizedTest
    @CsvSource({
        "receipt_sent, sent",
        "receipt_delivered, delivered",
        "receipt_read, read",
        "receipt_played, played",
        "receipt_of_tomorrow, savoured"
    })
    void tellsHowFarAMessageGot(String payload, String status) {
        Event.Receipt receipt = receipt(payload);

        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.whatsappId()).isEqualTo("wamid.OUT-7");
        assertThat(receipt.key()).isEqualTo("wamid.OUT-7|" + status);
        assertThat(receipt.at()).isEqualTo(Instant.ofEpochSecond(1_790_000_050));
        assertThat(receipt.recipient()).isEqualTo(INES);
        assertThat(receipt.failure()).isNull();
        assertThat(receipt.inGroup()).isFalse();
    }

    @Test
    void handsBackOurOwnIdAndThePricing() {
        assertThat(receipt("receipt_sent").opaque()).isEqualTo("01990000-0000-7000-8000-000000000001");
        assertThat(receipt("receipt_sent").pricing()).isEqualTo(new Pricing("service", "regular", true));
        assertThat(receipt("receipt_delivered").pricing())
                .isEqualTo(new Pricing("utility", "free_customer_service", false));
        assertThat(receipt("receipt_read").pricing()).isNull();
    }

    @Test
    void saysInPlainWordsWhyAMessageFailed() {
        assertThat(receipt("receipt_failed").failure().code()).isEqualTo(131047);
        assertThat(receipt("receipt_failed").failure().reason()).contains("24 hours", "template");
        assertThat(receipt("receipt_failed_newly").failure())
                .isEqualTo(new Failure(139999, "WhatsApp did not take it: the moon is full"));
        assertThat(receipt("receipt_failed_silently").failure().code()).isZero();
    }

    @Test
    void keepsReceiptsOfAGroupApartByParticipant() {
        List<Event> events = Payloads.events("receipt_group");

        assertThat(events)
                .extracting(e -> ((Event.Receipt) e).key())
                .containsExactly("wamid.OUT-7|read|PT.81001", "wamid.OUT-7|read|351920000222");
        assertThat(events).allMatch(e -> ((Event.Receipt) e).inGroup());
    }

    @Test
    void namesTheContactOfWhatTheOwnerWroteOnThePhone() {
        WebhookMessage echo = Payloads.only(Event.Echo.class, "echo_text").message();

        assertThat(echo.contact()).isEqualTo(INES);
        assertThat(echo.text()).isEqualTo("Escrevo do telemóvel.");
        assertThat(Payloads.only(Event.Echo.class, "echo_turned_round")
                        .message()
                        .contact())
                .isEqualTo(INES);
    }

    @Test
    void readsWhatTheOwnerChangedOnThePhone() {
        WebhookMessage edit = Payloads.only(Event.Echo.class, "echo_edit").message();
        WebhookMessage revoke = Payloads.only(Event.Echo.class, "echo_revoke").message();

        assertThat(edit.edit()).isEqualTo(new Edit("Corrigido.", "text"));
        assertThat(edit.replyTo()).isEqualTo("wamid.ECHO-0");
        assertThat(revoke.type()).isEqualTo("revoke");
        assertThat(revoke.replyTo()).isEqualTo("wamid.ECHO-0");
    }

    @Test
    void marksEverythingThatMetasOwnAgentHolds() {
        List<Event> events = Payloads.events("standby");

        assertThat(events).hasSize(3);
        var inbound = (Event.Inbound) events.get(0);
        var echo = (Event.Echo) events.get(1);
        assertThat(inbound.standby()).isTrue();
        assertThat(inbound.message().text()).isEqualTo("falo com um robô?");
        assertThat(echo.standby()).isTrue();
        assertThat(echo.message().whatsappId()).isEqualTo("wamid.AGENT-1");
        assertThat(echo.message().text()).isEqualTo("Sou o assistente.");
        assertThat(echo.message().contact()).isEqualTo(INES);
        assertThat(((Event.Receipt) events.get(2)).whatsappId()).isEqualTo("wamid.AGENT-1");
    }

    @Test
    void tellsWhoTakesOverAConversation() {
        Event.Handover handover = Payloads.only(Event.Handover.class, "handover");

        assertThat(handover.newOwnerRole()).isEqualTo("escalation");
        assertThat(handover.contact().phone()).isEqualTo("351910000111");
        assertThat(handover.number().phoneNumberId()).isEqualTo("700100200300");
        assertThat(handover.at()).isEqualTo(Instant.ofEpochSecond(1_790_000_080));
    }

    @Test
    void hearsTheSwitchForAdverts() {
        assertThat(Payloads.only(Event.Preference.class, "preference"))
                .isEqualTo(new Event.Preference(
                        INES,
                        new OurNumber("700100200300", "900800700", "351210009000"),
                        "marketing_messages",
                        "stop",
                        Instant.ofEpochSecond(1_790_000_090)));
    }

    @Test
    void tellsACallOfTheContactFromOneOfOurs() {
        Event.Call theirs = Payloads.only(Event.Call.class, "call");
        Event.Call ours = Payloads.only(Event.Call.class, "call_of_ours");

        assertThat(theirs.fromContact()).isTrue();
        assertThat(theirs.contact()).isEqualTo(INES);
        assertThat(theirs.event()).isEqualTo("connect");
        assertThat(ours.fromContact()).isFalse();
        assertThat(ours.contact()).isEqualTo(INES);
    }

    @ParameterizedTest
    @CsvSource({
        "template_status, message_template_status_update, 16895569081298350001",
        "account_update, account_update, SCAM",
        "history_of_tomorrow, history, secret",
        "errors_only, errors, 130429",
        "field_of_tomorrow, group_dance_update, '[1,2,3]'",
        "call_receipt, calls, RINGING"
    })
    void keepsEverythingElseAsItCame(String payload, String field, String inRaw) {
        Event.Other other = Payloads.only(Event.Other.class, payload);

        assertThat(other.field()).isEqualTo(field);
        assertThat(other.raw()).contains(inRaw);
        assertThat(other.number().businessAccountId()).isEqualTo("900800700");
    }

    @Test
    void takesTheTimeOfAnAccountsEventFromItsEntry() {
        assertThat(Payloads.only(Event.Other.class, "template_status").at())
                .isEqualTo(Instant.ofEpochSecond(1_790_000_100));
        assertThat(Payloads.only(Event.Other.class, "template_status").number().isNamed())
                .isFalse();
    }

    @Test
    void losesNothingBesideWhatIsBroken() {
        List<Event> events = Payloads.events("batch");

        assertThat(events.stream()
                        .filter(Event.Inbound.class::isInstance)
                        .map(e -> ((Event.Inbound) e).message().whatsappId()))
                .containsExactly("wamid.A", "wamid.B", "wamid.C");
        assertThat(events.stream().filter(Event.Receipt.class::isInstance)).hasSize(1);
        assertThat(events.stream().filter(Event.Other.class::isInstance)).hasSize(6);
        assertThat(events.getLast().number()).isEqualTo(new OurNumber("700100200301", "900800701", ""));
    }

    @Test
    void ignoresWhatIsNotAboutWhatsApp() throws Exception {
        Envelope envelope = new WebhookCodec().read(Payloads.bytes("other_object"), Payloads.RECEIVED);

        assertThat(envelope.ignored()).isTrue();
        assertThat(envelope.events()).isEmpty();
    }
}
