package app.parley.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.approval.Evidence;
import app.parley.console.kit.Texts;
import app.parley.desk.DeskFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeDeskTest {
    private final DeskFixture shop = new DeskFixture();
    private final KnowledgeDesk desk = shop.knowledgeDesk;

    @AfterEach
    void close() {
        shop.close();
    }

    static ItemWords entry(String question, String answer) {
        return new ItemWords(ItemKind.ENTRY, question, answer, "", "", "", "", "", "", "");
    }

    static ItemWords product(String name, String price, String currency, String stock, String link) {
        return new ItemWords(ItemKind.PRODUCT, "", "", name, price, currency, stock, link, "", "");
    }

    private UUID added(ItemWords words) {
        shop.now = shop.now.plusSeconds(1);
        return ((Kept.Done) desk.add(words, DeskFixture.RUTH)).id();
    }

    private List<Kept.Fault> faults(ItemWords words) {
        return ((Kept.Faulty) desk.add(words, DeskFixture.RUTH)).faults();
    }

    private static ItemsWish wish(ItemKind kind, boolean stale, String words) {
        return new ItemsWish(kind, stale, words, null, 50);
    }

    private List<String> headings(ItemsWish wish) {
        return desk.list(wish).lines().stream().map(ItemLine::heading).toList();
    }

    @Test
    void listsWhatIsKnownByKindAndByItsWords() {
        added(entry("When do you open?", "At nine."));
        added(product("Blue jacket", "49,90", "eur", "3", "https://shop.example/jacket"));
        added(new ItemWords(ItemKind.POLICY, "", "", "", "", "", "", "", "Returns", "Within 30 days."));

        assertThat(headings(wish(null, false, ""))).containsExactly("Returns", "Blue jacket", "When do you open?");
        assertThat(headings(wish(ItemKind.PRODUCT, false, ""))).containsExactly("Blue jacket");
        assertThat(headings(wish(null, false, "NINE open"))).containsExactly("When do you open?");
        assertThat(headings(wish(null, false, "30 days"))).containsExactly("Returns");
        assertThat(headings(wish(null, false, "%_'\0"))).isEmpty();
        assertThat(desk.list(wish(ItemKind.PRODUCT, false, "")).lines().getFirst())
                .satisfies(line -> {
                    assertThat(line.price()).isEqualTo("49.90");
                    assertThat(line.currency()).isEqualTo("EUR");
                    assertThat(line.stock()).isEqualTo(3);
                });
        assertThat(desk.list(wish(ItemKind.PRODUCT, false, "")).all()).isEqualTo(3);
    }

    @Test
    void listsPageByPage() {
        IntStream.range(0, 5).forEach(i -> added(entry("Question " + i, "Answer")));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = desk.list(new ItemsWish(null, false, "", after, 2));
            page.lines().forEach(line -> seen.add(line.heading()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("Question 4", "Question 3", "Question 2", "Question 1", "Question 0");
    }

    @Test
    void changesConfirmsAndRemovesAnItem() {
        var id = added(entry("When do you open?", "At nine."));

        assertThat(desk.change(id, entry("When do you open?", "At ten."), DeskFixture.RUTH))
                .isEqualTo(new Kept.Done(id));
        assertThat(desk.item(id).orElseThrow().words().answer()).isEqualTo("At ten.");

        shop.now = shop.now.plus(Duration.ofDays(200));
        assertThat(desk.item(id).orElseThrow().staleness()).isEqualTo(Staleness.OLD);
        assertThat(desk.confirm(id)).isTrue();
        assertThat(desk.item(id).orElseThrow().staleness()).isNull();

        assertThat(desk.remove(id)).isTrue();
        assertThat(desk.remove(id)).isFalse();
        assertThat(desk.confirm(id)).isFalse();
        assertThat(desk.item(id)).isEmpty();
        assertThat(desk.change(id, entry("q", "a"), DeskFixture.RUTH)).isEqualTo(new Kept.Missing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,5     | EUR | 3    | https://a.example | ''       | ''
            twelve   | EUR | ''   | ''                | price    | A price is a number such as 12.50.
            -1       | EUR | ''   | ''                | price    | A price is not negative.
            1.234    | EUR | ''   | ''                | price    | Three digits after the point could be thousands: write 1234 or 1.23.
            0.125    | EUR | ''   | ''                | ''       | ''
            1.234    | KWD | ''   | ''                | ''       | ''
            1e999999 | EUR | ''   | ''                | price    | A price is a number such as 12.50.
            99999999999999999999 | EUR | '' | ''      | price    | A price has at most 15 digits and 4 decimals.
            12       | ''  | ''   | ''                | currency | A price needs a currency, such as EUR.
            12       | €   | ''   | ''                | currency | A currency has three letters, as EUR.
            ''       | ''  | -3   | ''                | stock    | A stock is not negative.
            ''       | ''  | many | ''                | stock    | A stock is a whole number, or empty if nobody counts.
            ''       | ''  | ''   | javascript:x()    | link     | A link begins with https:// or http:// and names a site.
            ''       | ''  | ''   | not a link        | link     | A link begins with https:// or http:// and names a site.
            """)
    void saysWhichFieldIsWrong(String price, String currency, String stock, String link, String field, String reason) {
        var kept = desk.add(product("Jacket", price, currency, stock, link), DeskFixture.RUTH);

        if (field.isEmpty()) {
            assertThat(kept).isInstanceOf(Kept.Done.class);
        } else {
            assertThat(kept).isEqualTo(new Kept.Faulty(List.of(new Kept.Fault(field, reason))));
            assertThat(desk.list(wish(null, false, "")).all()).isZero();
        }
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(faults(product("", "x", "?", "-1", "javascript:alert(1)")))
                .extracting(Kept.Fault::field)
                .containsExactlyInAnyOrder("name", "price", "currency", "stock", "link");
        assertThat(faults(entry(" ", "\n")))
                .containsExactlyInAnyOrder(
                        new Kept.Fault("question", "This is needed."), new Kept.Fault("answer", "This is needed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt-BR"})
    void saysInEachLanguageHowLongATextMayBe(String language) {
        var fault = faults(entry("x".repeat(1_001), "a")).getFirst();

        assertThat(fault).isEqualTo(new Kept.Fault("question", "This is too long: at most 1000 characters."));
        assertThat(Texts.in(Locale.forLanguageTag(language)).said(fault.reason()))
                .contains("1000")
                .isNotEqualTo(fault.reason());
    }

    @Test
    void takesWhateverIsPasted() {
        var id = added(entry("When\0 do\r\nyou\u0007 open?", "At\r\n\tnine\u001b."));

        var words = desk.item(id).orElseThrow().words();
        assertThat(words.question()).isEqualTo("When do you open?");
        assertThat(words.answer()).isEqualTo("At\n\tnine.");
        assertThat(faults(entry("q", "a".repeat(3_000_000)))).hasSize(1);
        assertThat(desk.test("\0\u0007 ﷽ 👩‍👩‍👧 " + "open ".repeat(100_000)).passages())
                .isNotNull();
    }

    @Test
    void testsAQuestionWithTheSearchThatAgentsUse() {
        var id = added(entry("When do you open?", "At nine."));

        var tested = desk.test("when do you open");

        assertThat(tested.passages().getFirst()).satisfies(passage -> {
            assertThat(passage.item()).isEqualTo(id);
            assertThat(passage.quote()).isEqualTo("At nine.");
            assertThat(passage.fit()).isEqualTo(Fit.ANSWERS);
            assertThat(passage.score())
                    .isEqualTo(shop.knowledge
                            .search("when do you open", 1)
                            .getFirst()
                            .score());
        });
        assertThat(desk.test(" ").passages()).isEmpty();
    }

    @Test
    void remembersWhatGoesOutInAnswers() {
        var used = added(entry("When do you open?", "At nine."));
        added(entry("Do you ship?", "Yes, to Spain."));
        var source = shop.knowledge.search("when do you open", 1).getFirst().source();

        shop.now = shop.now.plus(Duration.ofDays(90));
        assertThat(headings(wish(null, true, ""))).hasSize(2);
        shop.shelf.used(List.of(source, "settings hours", "entry not-an-id-but-of-the-same-length-as-one", ""));

        assertThat(desk.item(used).orElseThrow()).satisfies(item -> {
            assertThat(item.uses()).isEqualTo(1);
            assertThat(item.usedAt()).isEqualTo(shop.now);
        });
        assertThat(headings(wish(null, true, ""))).containsExactly("Do you ship?");
        assertThat(desk.list(wish(null, true, "")).stale()).isEqualTo(1);
        assertThat(desk.list(wish(null, true, "")).lines().getFirst().staleness())
                .isEqualTo(Staleness.UNUSED);
    }

    @Test
    void countsAnAnswerOnceAPersonSaysYes() {
        var id = added(entry("When do you open?", "At nine."));
        var asked = shop.says(shop.contact("Ana", "34600000001"), "When do you open?");
        var source = shop.knowledge.search("when do you open", 1).getFirst().source();
        var evidence = List.of(new Evidence(source, "At nine."));
        var draft = shop.gate.submit(shop.proposal(asked, "At nine.", 0.9, evidence));
        assertThat(desk.item(id).orElseThrow().uses()).isZero();

        shop.queue.approve(draft.id().value(), null, DeskFixture.RUTH);

        assertThat(desk.item(id).orElseThrow().uses()).isEqualTo(1);
    }

    @Test
    void refusesAWishInNobodysName() {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.add(entry("q", "a"), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.dismiss(UUID.randomUUID(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.gaps("nowhere", 5));
    }

    @Test
    void tellsOfEveryChange() {
        var heard = new AtomicInteger();
        var stop = desk.listen(heard::incrementAndGet);
        added(entry("When do you open?", "At nine."));
        assertThat(heard.get()).isEqualTo(1);
        stop.run();
        added(entry("Do you ship?", "Yes."));
        assertThat(heard.get()).isEqualTo(1);
    }
}
