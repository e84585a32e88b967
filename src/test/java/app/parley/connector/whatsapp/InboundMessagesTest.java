package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundMessagesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            text                     | text            | 351910000111 | PT.81001 | Têm a mesa de carvalho? 🪵 |
            text_ids_as_numbers      | text            | 351910000111 |          | de novo                   |
            text_user_id_only        | text            |              | PT.81001 | sem número                |
            text_answer              | text            | 351910000111 | PT.81001 | sim, essa                 | wamid.OUT-7
            text_forwarded           | text            | 351910000111 | PT.81001 | viste isto?               |
            text_from_advert         | text            | 351910000111 | PT.81001 | vi o anúncio              |
            text_in_group            | text            | 351910000111 | PT.81001 | olá a todos               |
            text_without_id          | text            | 351910000111 | PT.81001 | sem id                    |
            text_without_sender      | text            |              |          | quem sou?                 |
            text_sender_in_contacts  | text            | 351910000111 | PT.81001 | só no contacto            |
            text_strange_characters  | text            | 351910000111 | PT.81001 | ab � fim                  |
            text_strange_time        | text            | 351910000111 | PT.81001 | quando?                   |
            image                    | image           | 351910000111 | PT.81001 | esta aqui                 |
            image_with_link          | image           | 351910000111 | PT.81001 |                           |
            video                    | video           | 351910000111 | PT.81001 | a porta range             |
            audio_spoken             | audio           | 351910000111 | PT.81001 |                           |
            audio_file               | audio           | 351910000111 | PT.81001 |                           |
            voice_of_old             | audio           | 351910000111 | PT.81001 |                           |
            document                 | document        | 351910000111 | PT.81001 | a planta da sala          |
            document_unnamed         | document        | 351910000111 | PT.81001 |                           |
            sticker                  | sticker         | 351910000111 | PT.81001 |                           |
            location_named           | location        | 351910000111 | PT.81001 | Oficina Prado             |
            location_bare            | location        | 351910000111 | PT.81001 |                           |
            contacts                 | contacts        | 351910000111 | PT.81001 | Ana Reis, Zé              |
            contacts_on_request      | contacts        | 351910000111 | PT.81001 |                           |
            reaction                 | reaction        | 351910000111 | PT.81001 | 👍                        | wamid.OUT-7
            reaction_taken_back      | reaction        | 351910000111 | PT.81001 |                           | wamid.OUT-7
            reaction_emptied         | reaction        | 351910000111 | PT.81001 |                           | wamid.OUT-7
            button_reply             | interactive     | 351910000111 | PT.81001 | Carvalho                  | wamid.OUT-8
            list_reply               | interactive     | 351910000111 | PT.81001 | 180 cm                    | wamid.OUT-8
            form_reply               | interactive     | 351910000111 | PT.81001 | Sent                      | wamid.OUT-8
            interactive_without_body | interactive     | 351910000111 | PT.81001 |                           | wamid.OUT-8
            call_permission          | interactive     | 351910000111 | PT.81001 |                           | wamid.OUT-8
            button                   | button          | 351910000111 | PT.81001 | Confirmo                  | wamid.OUT-8
            button_without_context   | button          | 351910000111 | PT.81001 | Confirmo                  |
            order                    | order           | 351910000111 | PT.81001 | entrega à tarde           |
            order_without_words      | order           | 351910000111 | PT.81001 |                           |
            edit_text                | edit            | 351910000111 | PT.81001 | Têm a mesa de nogueira?   | wamid.IN-TEXT
            edit_caption             | edit            | 351910000111 | PT.81001 | afinal esta               | wamid.IN-IMAGE
            revoke                   | revoke          | 351910000111 | PT.81001 |                           | wamid.IN-TEXT
            system_number            | system          | 351910000111 |          |                           |
            system_user_id           | system          |              | PT.81001 |                           |
            system_identity          | system          | 351910000111 | PT.81001 |                           |
            unsupported              | unsupported     | 351910000111 | PT.81001 |                           |
            unknown                  | unknown         | 351910000111 | PT.81001 |                           |
            request_welcome          | request_welcome | 351910000111 | PT.81001 |                           |
            type_of_tomorrow         | hologram        | 351910000111 | PT.81001 | vê em 3D                  |
            """)
    void readsEveryKindOfMessage(
            String payload, String type, String phone, String userId, String text, String replyTo) {
        Event.Inbound event = Payloads.only(Event.Inbound.class, payload);

        WebhookMessage message = event.message();
        assertThat(event.standby()).isFalse();
        assertThat(message.type()).isEqualTo(type);
        assertThat(message.contact().phone()).isEqualTo(phone);
        assertThat(message.contact().userId()).isEqualTo(userId);
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.replyTo()).isEqualTo(replyTo);
        assertThat(message.number()).isEqualTo(new OurNumber("700100200300", "900800700", "351210009000"));
    }

    @Test
    void takesNamesFromTheContactWithTheSameIdWhereverItStands() {
        List<Event> events = Payloads.events("text_contacts_crossed");

        assertThat(events)
                .extracting(e -> ((Event.Inbound) e).message())
                .extracting(m -> m.contact().name(), WebhookMessage::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Inês Prado", "eu sou a Inês"),
                        org.assertj.core.groups.Tuple.tuple("Rui Matos", "e eu o Rui"));
    }

    @Test
    void knowsSomebodyWhoHidesTheirNumberByUserIdAndUsername() {
        assertThat(Payloads.inbound("text_user_id_only").contact())
                .isEqualTo(new Identity(null, "PT.81001", "@ines", "Inês Prado"));
    }

    @Test
    void callsAMessageOfNobodyUnknown() {
        assertThat(Payloads.inbound("text_without_sender").contact().isUnknown())
                .isTrue();
    }

    @Test
    void keepsIdsThatCameAsNumbersToTheLastDigit() {
        assertThat(Payloads.inbound("text_ids_as_numbers").whatsappId()).isEqualTo("98765432109876543210");
    }

    @Test
    void namesAMessageWithoutAnIdByItsContentSoThatARepeatIsRecognised() {
        String id = Payloads.inbound("text_without_id").whatsappId();

        assertThat(id).matches("raw\\.[0-9a-f]{64}");
        assertThat(Payloads.inbound("text_without_id").whatsappId()).isEqualTo(id);
    }

    @Test
    void readsTimesAsStringsAndNumbersAndFallsBackOnTheTimeOfReceipt() {
        assertThat(Payloads.inbound("text").at()).isEqualTo(Instant.ofEpochSecond(1_790_000_001));
        assertThat(Payloads.inbound("text_ids_as_numbers").at()).isEqualTo(Instant.ofEpochSecond(1_790_000_001));
        assertThat(Payloads.inbound("text_strange_time").at()).isEqualTo(Payloads.RECEIVED);
    }

    @Test
    void doesNotBelieveATimeFromTheFutureOrBeforeWhatsApp() throws Exception {
        for (String time : List.of("0", "-5", "1", "1790000200000", "99999999999999999999", "4102444800")) {
            byte[] body = new String(Payloads.bytes("text"), UTF_8)
                    .replace("\"1790000001\"", time)
                    .getBytes(UTF_8);
            var event = (Event.Inbound)
                    new WebhookCodec().read(body, Payloads.RECEIVED).events().getFirst();
            assertThat(event.message().at()).as(time).isEqualTo(Payloads.RECEIVED);
        }
    }

    @Test
    void neverCutsWords() throws Exception {
        String words = "sim ".repeat(200_000);
        byte[] body = new String(Payloads.bytes("text_answer"), UTF_8)
                .replace("sim, essa", words)
                .getBytes(UTF_8);

        var event = (Event.Inbound)
                new WebhookCodec().read(body, Payloads.RECEIVED).events().getFirst();
        assertThat(event.message().text()).isEqualTo(words);
    }

    @Test
    void tellsAttachments() {
        assertThat(Payloads.inbound("image").media())
                .isEqualTo(new Attachment(
                        "61001", "image/jpeg", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", null, null, false));
        assertThat(Payloads.inbound("image_with_link").media().url()).startsWith("https://lookaside.fbsbx.com/");
        assertThat(Payloads.inbound("document").media().filename()).isEqualTo("planta.pdf");
        assertThat(Payloads.inbound("document_unnamed").media().filename()).isNull();
        assertThat(Payloads.inbound("audio_spoken").media().voice()).isTrue();
        assertThat(Payloads.inbound("audio_file").media().voice()).isFalse();
        assertThat(Payloads.inbound("voice_of_old").media())
                .isEqualTo(new Attachment("63002", "audio/ogg; codecs=opus", "n4bQ", null, null, true));
        assertThat(Payloads.inbound("type_of_tomorrow").media().mediaId()).isEqualTo("69001");
        assertThat(Payloads.inbound("location_named").media()).isNull();
        assertThat(Payloads.inbound("edit_caption").media()).isNull();
    }

    @Test
    void tellsWhatAnEditChanged() {
        assertThat(Payloads.inbound("edit_text").edit()).isEqualTo(new Edit("Têm a mesa de nogueira?", "text"));
        assertThat(Payloads.inbound("edit_caption").edit()).isEqualTo(new Edit("afinal esta", "image"));
        assertThat(Payloads.inbound("text").edit()).isNull();
    }

    @Test
    void tellsWhoSomebodyHasBecome() {
        assertThat(Payloads.inbound("system_number").system())
                .isEqualTo(new SystemChange(
                        "user_changed_number", "Inês changed numbers", "351910000999", "PT.81999", "PT.81001"));
        assertThat(Payloads.inbound("system_user_id").system().phone()).isNull();
        assertThat(Payloads.inbound("text").system()).isNull();
    }

    @Test
    void tellsWhatWhatsAppCouldNotPassOn() {
        assertThat(Payloads.inbound("unsupported").errors())
                .containsExactly(new ErrorNote(131051, "Message type unknown", "Message type is not supported."));
        assertThat(Payloads.inbound("unknown").errors())
                .containsExactly(new ErrorNote(131051, "Unsupported message type", null));
        assertThat(Payloads.inbound("interactive_without_body").errors())
                .extracting(ErrorNote::code)
                .containsExactly(131000);
    }

    @Test
    void marksWhatWasSaidInAGroup() {
        assertThat(Payloads.inbound("text_in_group").inGroup()).isTrue();
        assertThat(Payloads.inbound("text_in_group").groupId()).isEqualTo("R3J1cG8x");
        assertThat(Payloads.inbound("text").inGroup()).isFalse();
    }

    @Test
    void keepsTheWholeMessageAsItCame() throws Exception {
        var json = new ObjectMapper();
        for (String name : List.of("text", "type_of_tomorrow", "order", "text_from_advert", "location_bare")) {
            var sent = json.readTree(Payloads.bytes(name))
                    .path("entry")
                    .path(0)
                    .path("changes")
                    .path(0)
                    .path("value")
                    .path("messages")
                    .path(0);
            assertThat(json.readTree(Payloads.inbound(name).raw())).as(name).isEqualTo(sent);
        }
        assertThat(Payloads.inbound("location_bare").raw()).contains("38.71390").doesNotContain("\n");
    }

    @Test
    void showsNoWordsAndNoNumbersInLogs() {
        for (String name : List.of("text", "image_with_link", "system_number", "edit_text")) {
            assertThat(Payloads.events(name).toString())
                    .doesNotContain("carvalho", "351910000111", "lookaside", "nogueira", "Inês", "wamid");
        }
    }
}
