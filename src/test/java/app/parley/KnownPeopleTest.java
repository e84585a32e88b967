package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import app.parley.contact.ContactChange;
import app.parley.contact.Identity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One person is one contact, however the number is written, and is called as the people here call them.
class KnownPeopleTest {
    private static final String LONG = "5541987654321";
    private static final String SHORT = "554187654321";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private List<Contact> people() {
        return spine.slices.contacts.page(null, null, 100).data();
    }

    private Contact only() {
        assertThat(people()).hasSize(1);
        return people().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"5541987654321,554187654321", "5215512345678,525512345678", "5491123456789,541123456789"})
    void bothSpellingsOfANumberAreOnePerson(String one, String other) {
        spine.deliver(spine.text(one, "wamid.1", "oi"));
        spine.deliver(spine.text(other, "wamid.2", "de novo"));
        assertThat(only().phone()).isEqualTo(other);
        assertThat(spine.messages()).hasSize(2);
        spine.deliver(spine.echo(one, "wamid.3", "já vou"));
        assertThat(only().phone()).isEqualTo(other);
        assertThat(spine.messages()).hasSize(3);
    }

    @Test
    void whoeverIsNamedHereIsFoundAndKeepsTheNumberThatWhatsAppGave() {
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        var found = spine.slices.contacts.recognise(Identity.ofPhone(LONG), "api");
        assertThat(found.phone()).isEqualTo(SHORT);
        assertThat(spine.slices.contacts.owner(Identity.ofPhone(LONG))).contains(found);
        assertThat(only()).isEqualTo(found);
    }

    @Test
    void aNumberTypedHereGivesWayToTheOneTheyWriteFrom() {
        spine.slices.contacts.recognise(Identity.ofPhone(LONG), "api");
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        assertThat(only().phone()).isEqualTo(SHORT);
    }

    @Test
    void twoWhoWereKeptApartBecomeOneWhenTheirUserIdSaysSo() {
        spine.deliver(spine.text(LONG, "wamid.1", "oi"));
        var known = spine.slices.contacts.recognise(new Identity(null, "BR.1", "@bia", null), "contact");
        spine.deliver(spine.text(SHORT, "wamid.2", "oi")
                .replace("\"wa_id\":\"" + SHORT + "\"", "\"wa_id\":\"" + SHORT + "\",\"user_id\":\"BR.1\""));
        assertThat(only().id()).isEqualTo(known.id());
        assertThat(spine.messages()).hasSize(2);
    }

    @Test
    void aNumberThatWentToSomebodyElseIsTwoPeople() {
        var identity = new Identity(LONG, "BR.1", null, "Bia");
        spine.slices.contacts.recognise(identity, "contact");
        spine.slices.contacts.recognise(new Identity(SHORT, "BR.2", null, "Caio"), "contact");
        assertThat(people()).hasSize(2);
        assertThat(spine.slices
                        .contacts
                        .owner(Identity.ofPhone(SHORT))
                        .orElseThrow()
                        .name())
                .isEqualTo("Caio");
    }

    @Test
    void theOwnersPhoneBookNamesThosePeopleWhomNobodyHereNamed() {
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        assertThat(only().name()).isEqualTo("Ana");
        spine.deliver(phoneBook("add", "+" + LONG, "Bia Mercado", 100));
        assertThat(only().name()).isEqualTo("Bia Mercado");
        spine.deliver(spine.text(SHORT, "wamid.2", "de novo"));
        assertThat(only().name()).isEqualTo("Bia Mercado");
        spine.deliver(phoneBook("edit", LONG, "older", 50));
        assertThat(only().name()).isEqualTo("Bia Mercado");
        spine.deliver(phoneBook("remove", LONG, "Bia Mercado", 200));
        spine.deliver(spine.text(SHORT, "wamid.3", "e agora?"));
        assertThat(only().name()).isEqualTo("Ana");
    }

    @Test
    void aNameInThePhoneBookWaitsForWhoeverIsNotKnownYet() {
        spine.deliver(phoneBook("add", LONG, "Bia Mercado", 100));
        assertThat(people()).isEmpty();
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        assertThat(only().name()).isEqualTo("Bia Mercado");
    }

    @Test
    void aNameGivenHereIsChangedByNobodyOutside() {
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        rename("Bia, feira de sábado");
        spine.deliver(phoneBook("add", LONG, "Bia Mercado", 100));
        spine.deliver(spine.text(SHORT, "wamid.2", "oi"));
        assertThat(only().name()).isEqualTo("Bia, feira de sábado");
        rename("");
        spine.deliver(spine.text(SHORT, "wamid.3", "oi"));
        assertThat(only().name()).isEqualTo("Bia Mercado");
    }

    @Test
    void whoIsErasedStandsInThePhoneBookNoMore() {
        spine.deliver(spine.text(SHORT, "wamid.1", "oi"));
        spine.deliver(phoneBook("add", LONG, "Bia Mercado", 100));
        spine.slices.merges.erase(only().id(), "Bo");
        spine.deliver(spine.text(SHORT, "wamid.2", "oi"));
        assertThat(only().name()).isEqualTo("Ana");
    }

    @Test
    void whoChangedNumbersIsStillWrittenToInTheSameConversation() {
        spine.deliver(spine.text("34600111222", "wamid.1", "hola"));
        spine.deliver(spine.text("34600333444", "wamid.2", "soy yo"));
        spine.deliver(spine.message(
                "34600111222",
                "wamid.S",
                "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"34600333444\"}"));
        assertThat(only().phone()).isEqualTo("34600333444");
        assertThat(spine.messages()).hasSize(3);
    }

    private void rename(String name) {
        spine.slices.contacts.change(
                only().id(),
                new ContactChange(
                        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "Bo");
    }

    private static String phoneBook(String action, String phone, String name, int after) {
        return Spine.envelope(
                "smb_app_state_sync",
                "\"state_sync\":[{\"type\":\"contact\",\"action\":\"" + action + "\",\"contact\":{\"full_name\":\""
                        + name
                        + "\",\"phone_number\":\"" + phone + "\"},\"metadata\":{\"timestamp\":\""
                        + (1_780_000_000 + after)
                        + "\"}}]");
    }
}
