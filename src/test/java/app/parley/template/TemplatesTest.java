package app.parley.template;

import static app.parley.template.TemplateFixture.CUSTOMER;
import static app.parley.template.TemplateFixture.filled;
import static app.parley.template.TemplateFixture.listing;
import static app.parley.template.TemplateFixture.plain;
import static app.parley.template.TemplateFixture.reminder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
    private final TemplateFixture fixture = new TemplateFixture();
    private final Templates templates = fixture.templates;

    @AfterEach
    void close() {
        fixture.close();
    }

    private Template reminderInSpanish() throws TemplateAccountException {
        return fixture.synced(listing("1", "reminder", "es", Category.UTILITY, Status.APPROVED));
    }

    @Test
    void takesOverEverythingThatMetaLists() throws Exception {
        var kept = reminderInSpanish();

        assertThat(kept.listing()).isEqualTo(listing("1", "reminder", "es", Category.UTILITY, Status.APPROVED));
        assertThat(kept.isUsable()).isTrue();
        assertThat(templates.find(kept.id())).contains(kept);
        assertThat(templates.syncedAt()).contains(fixture.now);
    }

    @Test
    void findsATemplateInItsExactLanguageOnly() throws Exception {
        reminderInSpanish();

        assertThat(templates.find("reminder", "es_ES")).isEmpty();
        assertThat(templates.find("Reminder", "es")).isEmpty();
    }

    @Test
    void announcesOnlyWhatASyncChanged() throws Exception {
        var kept = reminderInSpanish();
        var changed = new ArrayList<TemplateId>();
        templates.changes().listen(changed::add);

        templates.sync();
        assertThat(changed).isEmpty();
        fixture.synced(listing("1", "reminder", "es", Category.UTILITY, Status.PAUSED));

        assertThat(changed).containsExactly(kept.id());
    }

    @Test
    void marksAsDeletedWhatVanishedAtMetaAndTakesItBackIfItReturns() throws Exception {
        var kept = reminderInSpanish();
        fixture.atMeta.clear();
        templates.sync();

        assertThat(templates.find("reminder", "es")).isEmpty();
        assertThat(templates.find(kept.id()).orElseThrow().status()).isEqualTo(Status.DELETED);
        assertThat(templates.page(null, 10).data()).isEmpty();

        assertThat(reminderInSpanish().id()).isEqualTo(kept.id());
    }

    @Test
    void changesNothingWhenMetaCannotBeAsked() throws Exception {
        var kept = reminderInSpanish();
        fixture.atMeta.clear();
        fixture.trouble = "WhatsApp could not be reached.";

        assertThatExceptionOfType(TemplateAccountException.class).isThrownBy(templates::sync);

        assertThat(templates.find(kept.id())).contains(kept);
    }

    @Test
    void keepsBindingsOverASync() throws Exception {
        var kept = reminderInSpanish();
        templates.edit(kept.id(), Category.UTILITY, reminder(), Map.of(CUSTOMER, ContactField.FIRST_NAME));
        var paused = fixture.synced(listing("1", "reminder", "es", Category.UTILITY, Status.PAUSED));

        assertThat(paused.bindings()).containsExactly(Map.entry(CUSTOMER, ContactField.FIRST_NAME));
        assertThat(fixture.asked).containsOnly("list");
    }

    @Test
    void hasNoOpinionBeforeTheFirstSync() {
        assertThat(templates.fault("anything", "xx", filled("1"), false)).isEmpty();
    }

    @Test
    void refusesATemplateNobodyKnowsOnceAnAccountWasSeenEmpty() throws Exception {
        templates.sync();

        assertThat(templates.fault("anything", "xx", filled(), true)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void letsNothingOutThatIsNotApproved(Status status) throws Exception {
        fixture.atMeta.add(listing("1", "reminder", "es", Category.UTILITY, status));
        templates.sync();

        assertThat(templates.fault("reminder", "es", filled("first_name", "day"), true))
                .isPresent();
        assertThat(templates.usable(true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first_name|day, true", "day|first_name, true", "first_name, false", "1|2, false"})
    void wantsJustTheVariablesItHas(String given, boolean right) throws Exception {
        reminderInSpanish();

        assertThat(templates
                        .fault("reminder", "es", filled(given.split("\\|")), true)
                        .isEmpty())
                .isEqualTo(right);
    }

    @Test
    void sendsAnAdvertOnlyToThoseWhoAskedForAdverts() throws Exception {
        fixture.synced(listing("1", "sale", "es", Category.MARKETING, Status.APPROVED));

        assertThat(templates.fault("sale", "es", filled("first_name", "day"), false))
                .hasValueSatisfying(reason -> assertThat(reason).contains("advert"));
        assertThat(templates.fault("sale", "es", filled("first_name", "day"), true))
                .isEmpty();
        assertThat(templates.usable(false)).isEmpty();
        assertThat(templates.usable(true)).hasSize(1);
    }

    @Test
    void enforcesAnAnnouncedCategoryFromItsTimeOn() throws Exception {
        reminderInSpanish();
        templates.announced("1", new Announcement(Category.MARKETING, fixture.now.plus(Duration.ofHours(20))));
        var words = filled("first_name", "day");

        assertThat(templates.fault("reminder", "es", words, false)).isEmpty();
        fixture.now = fixture.now.plus(Duration.ofHours(20));
        assertThat(templates.fault("reminder", "es", words, false)).isPresent();
        assertThat(templates.fault("reminder", "es", words, true)).isEmpty();
    }

    @Test
    void enforcesARecategorisationAtOnce() throws Exception {
        reminderInSpanish();
        templates.recategorised("1", Category.MARKETING);

        assertThat(templates.fault("reminder", "es", filled("first_name", "day"), false))
                .isPresent();
    }

    @Test
    void readsAnAnnouncementFromTheListAndKeepsItsTime() throws Exception {
        var soon = new Listing(
                "1", "reminder", "es", Category.UTILITY, Status.APPROVED, reminder(), null, null, Category.MARKETING);
        var announced = fixture.synced(soon).coming();
        fixture.now = fixture.now.plus(Duration.ofHours(5));

        assertThat(fixture.synced(soon).coming())
                .isEqualTo(announced)
                .isEqualTo(new Announcement(Category.MARKETING, fixture.now.plus(Duration.ofHours(19))));
        assertThat(fixture.synced(listing("1", "reminder", "es", Category.MARKETING, Status.APPROVED))
                        .coming())
                .isNull();
    }

    @Test
    void forgetsAnAnnouncementThatMetaCalledOff() throws Exception {
        reminderInSpanish();
        templates.announced("1", new Announcement(Category.MARKETING, fixture.now));
        fixture.now = fixture.now.plus(Duration.ofDays(3));

        assertThat(reminderInSpanish().coming()).isNull();
    }

    @Test
    void heedsWhatMetaTellsBetweenTwoSyncs() throws Exception {
        var kept = reminderInSpanish();
        templates.stands("1", Status.REJECTED, "PROMOTIONAL");
        templates.rated("1", "RED");
        templates.stands("nobody's", Status.DISABLED, null);

        var now = templates.find(kept.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(Status.REJECTED);
        assertThat(now.listing().rejectedReason()).isEqualTo("PROMOTIONAL");
        assertThat(now.listing().quality()).isEqualTo("RED");
    }

    @Test
    void createsATemplateAndKeepsItUntilMetaHasDecided() {
        var wish = new Composition("visit", "pt_BR", Category.UTILITY, reminder());

        var outcome = templates.create(wish, Map.of(CUSTOMER, ContactField.FIRST_NAME));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.template().status()).isEqualTo(Status.PENDING);
            assertThat(templates.find("visit", "pt_BR")).contains(done.template());
        });
        assertThat(templates.create(wish, Map.of())).isInstanceOf(Outcome.Faulty.class);
        assertThat(fixture.asked).containsExactly("create visit");
    }

    @Test
    void asksMetaNothingAboutAFaultyWish() {
        var wish = new Composition("Visit!", "spanish", Category.OTHER, plain("{{1}}"));

        assertThat(templates.create(wish, Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::field)
                                .contains("name", "language", "category", "body", "example.body:1"));
        assertThat(fixture.asked).isEmpty();
    }

    @Test
    void keepsNothingThatMetaRefused() {
        fixture.trouble = "Too many templates; delete some.";

        assertThat(templates.create(new Composition("visit", "es", Category.UTILITY, reminder()), Map.of()))
                .isEqualTo(new Outcome.Refused("Too many templates; delete some."));
        assertThat(templates.find("visit", "es")).isEmpty();
    }

    @Test
    void editsTheWordsAndWaitsForMetaAgain() throws Exception {
        var kept = reminderInSpanish();

        var outcome = templates.edit(kept.id(), Category.UTILITY, plain("We are open again."), Map.of());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var now = templates.find(kept.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(Status.PENDING);
        assertThat(now.wording().body()).isEqualTo("We are open again.");
        assertThat(fixture.asked).endsWith("edit 1");
    }

    @Test
    void doesNotEditWhatMetaForbids() throws Exception {
        var approved = reminderInSpanish();
        assertThat(templates.edit(approved.id(), Category.MARKETING, reminder(), Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::field)
                                .containsExactly("category"));

        var pending = fixture.synced(listing("2", "visit", "es", Category.UTILITY, Status.PENDING));
        assertThat(templates.edit(pending.id(), Category.UTILITY, plain("Other words."), Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::field)
                                .containsExactly("status"));
        assertThat(fixture.asked).containsOnly("list");
    }

    @Test
    void deletesAllLanguagesOfAName() throws Exception {
        var spanish = reminderInSpanish();
        fixture.synced(listing("2", "reminder", "pt_BR", Category.UTILITY, Status.APPROVED));
        var other = fixture.synced(listing("3", "visit", "es", Category.UTILITY, Status.APPROVED));

        assertThat(templates.delete(spanish.id())).isInstanceOf(Outcome.Done.class);

        assertThat(templates.page(null, 10).data()).containsExactly(other);
        assertThat(templates.delete(spanish.id())).isInstanceOf(Outcome.Missing.class);
        assertThat(fixture.asked).endsWith("delete reminder");
    }

    @Test
    void offersUtilityBeforeMarketing() throws Exception {
        fixture.synced(listing("1", "a_sale", "es", Category.MARKETING, Status.APPROVED));
        fixture.synced(listing("2", "reminder", "es", Category.UTILITY, Status.APPROVED));

        assertThat(templates.usable(true)).extracting(Template::name).containsExactly("reminder", "a_sale");
    }

    @Test
    void listsPageByPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            fixture.atMeta.add(listing("id" + i, "name_" + i, "es", Category.UTILITY, Status.APPROVED));
        }
        templates.sync();

        var first = templates.page(null, 3);
        var second = templates.page(first.next(), 3);

        assertThat(first.data()).hasSize(3);
        assertThat(second.data()).extracting(Template::name).containsExactly("name_3", "name_4");
        assertThat(second.next()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> templates.page("' or 1=1", 3));
        assertThat(templates.find(new TemplateId(UUID.randomUUID()))).isEmpty();
    }
}
