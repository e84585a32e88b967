package app.parley.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording LINKED = new Wording(
            new Header("IMAGE", null),
            "It is {{1}}.",
            null,
            List.of(
                    new Button(Button.QUICK_REPLY, "Yes", null),
                    new Button(Button.URL, "See", "https://shop.example/{{1}}"),
                    new Button(Button.COPY_CODE, "Copy", null)),
            Map.of());

    @Test
    void fillsItsVariables() {
        assertThat(TemplateFixture.reminder().body(slot -> slot.name().equals("day") ? "$1 \\ Friday" : "Ana"))
                .isEqualTo("Hello Ana, we expect you on $1 \\ Friday in our shop.");
        assertThat(TemplateFixture.reminder().header(Slot::name)).isEqualTo("Your visit");
    }

    @Test
    void namesEverythingThatMustBeFilled() {
        assertThat(LINKED.slots())
                .containsExactly(new Slot(Part.BODY, "1"), new Slot(Part.BUTTON, "1"), new Slot(Part.BUTTON, "2"));
    }

    private static boolean fits(Set<Integer> links, Set<Integer> coupons, Set<Integer> payloads, String file) {
        var filling = new Filling(List.of(), List.of("1"), links, coupons, payloads, file);
        return filling.fits(LINKED) && filling.fileFits(LINKED);
    }

    @Test
    void wantsEveryButtonFilledWithItsOwnKind() {
        assertThat(fits(Set.of(1), Set.of(2), Set.of(), "IMAGE")).isTrue();
        assertThat(fits(Set.of(1), Set.of(2), Set.of(0), "IMAGE")).isTrue();
        assertThat(fits(Set.of(1), Set.of(), Set.of(), "IMAGE")).isFalse();
        assertThat(fits(Set.of(2), Set.of(1), Set.of(), "IMAGE")).isFalse();
        assertThat(fits(Set.of(1), Set.of(2), Set.of(1), "IMAGE")).isFalse();
        assertThat(fits(Set.of(1), Set.of(2), Set.of(7), "IMAGE")).isFalse();
        assertThat(fits(Set.of(1), Set.of(2), Set.of(), "VIDEO")).isFalse();
        assertThat(fits(Set.of(1), Set.of(2), Set.of(), null)).isFalse();
    }

    private static Contact contact(@Nullable String name, @Nullable String phone) {
        return new Contact(
                new ContactId(UUID.randomUUID()),
                name,
                phone,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                Map.of(),
                null,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_NAME, Inês", "NAME, Inês Prado", "PHONE, +351910000111", "USERNAME, ''"})
    void knowsContactsByTheirFields(ContactField field, String value) {
        assertThat(field.of(contact(" Inês Prado ", "351910000111")).orElse("")).isEqualTo(value);
        assertThat(field.of(contact(null, null))).isEmpty();
        assertThat(ContactField.of(field.word())).contains(field);
    }

    @Test
    void readsASlotBackFromItsKeyAndNothingElse() {
        var slot = new Slot(Part.BODY, "a:b");
        assertThat(Slot.parse(slot.key())).contains(slot);
        assertThat(Slot.parse("belly:1")).isEmpty();
        assertThat(Slot.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, APPROVED", "approved, APPROVED", "REINSTATED, APPROVED", "PENDING_DELETION, DELETED",
        "FLAGGED, OTHER", "SAVOURED, OTHER", "'', OTHER", "OTHER, OTHER"
    })
    void readsMetasWordForAState(String word, Status status) {
        assertThat(Status.of(word)).isEqualTo(status);
    }
}
