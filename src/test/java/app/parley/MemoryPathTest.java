package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelRequest;
import app.parley.agent.memory.Fact;
import app.parley.agent.memory.FactKind;
import app.parley.contact.ContactId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What agents remember of a customer, on the way from what was said into the next draft.
class MemoryPathTest {
    private static final String ANA = "34600000001";
    private final List<String> told = new ArrayList<>();
    private final List<String> thread = new ArrayList<>();
    private Spine spine;
    private int messages;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.mind = request -> {
            told.clear();
            told.addAll(request.remembered());
            thread.clear();
            request.thread().forEach(said -> thread.add(said.text()));
            return Spine.reply("We will help you right away.", "other", "en", 0.95);
        };
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void says(String words) {
        spine.says(ANA, "wamid." + messages++, words);
    }

    private ContactId ana() {
        return spine.conversation().contact();
    }

    private List<Fact> facts() {
        return spine.slices.work.memory.of(ana());
    }

    @Test
    void whatACustomerSaidOfThemselfIsThereTheNextTime() {
        says("Hello, my name is Ana and I wear a size M.");
        assertThat(facts()).extracting(Fact::kind).containsExactlyInAnyOrder(FactKind.NAME, FactKind.SIZE);
        assertThat(facts()).allSatisfy(fact -> {
            assertThat(fact.message()).isNotNull();
            assertThat(fact.confidence()).isBetween(0.5, 0.99);
        });
        spine.passes(Duration.ofDays(30));
        says("Do you have the jacket?");
        assertThat(told).containsExactlyInAnyOrder("name: Ana", "size: M");
    }

    @Test
    void theNewestSizeTakesThePlaceOfTheOldOneButAPersonsWordStands() {
        says("my size is M");
        says("my size is L now");
        assertThat(facts()).extracting(Fact::text).containsExactly("L");
        spine.slices.work.memory.correct(ana(), facts().getFirst().id(), "XL", "Ruth");
        says("my size is S");
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.text()).isEqualTo("XL");
            assertThat(fact.by()).isEqualTo("Ruth");
        });
    }

    @Test
    void whatIsForgottenIsGoneFromPromptsAndItsSourceIsNotReadAgain() {
        says("I live in Vigo and my size is M.");
        says("Thanks!");
        assertThat(thread).anyMatch(line -> line.contains("Vigo"));
        var place = facts().stream()
                .filter(fact -> fact.kind() == FactKind.PLACE)
                .findFirst()
                .orElseThrow();
        spine.slices.decisions.approve(spine.pending().id(), null, "Ruth", Duration.ZERO);
        spine.sendDue();
        assertThat(spine.slices.work.memory.forget(ana(), place.id(), "Ruth")).isTrue();
        says("Do you deliver?");
        assertThat(told).noneMatch(line -> line.contains("Vigo"));
        assertThat(thread).isNotEmpty().noneMatch(line -> line.contains("Vigo"));
        assertThat(spine.slices.work.memory.forget(ana(), place.id(), "Ruth"))
                .as("it is gone already")
                .isFalse();
        assertThat(spine.journal()).contains("memory.noted", "memory.forgotten");
    }

    @Test
    void aFactGrowsOldByItsKind() {
        says("It is about order A-1042. I prefer blue.");
        spine.passes(Duration.ofDays(130));
        assertThat(facts()).extracting(Fact::kind).containsExactly(FactKind.PREFERENCE);
        spine.passes(Duration.ofDays(300));
        assertThat(facts()).isEmpty();
    }

    @Test
    void aLongThreadIsSummedUpAndForgettingAFactForgetsTheSummary() {
        var summed = new ArrayList<ModelRequest>();
        spine.mind = request -> {
            if (request.schema().toString().contains("summary")
                    && !request.schema().toString().contains("decision")) {
                summed.add(request);
                return "{\"summary\":\"Ana looks for a jacket for her wedding.\"}";
            }
            told.clear();
            told.addAll(request.remembered());
            return Spine.reply("We will help you right away.", "other", "en", 0.95);
        };
        says("My size is M, and I look for a jacket");
        for (int i = 0; i < 45; i++) {
            says("And this one, number " + i + "?");
        }
        assertThat(summed).hasSize(1);
        assertThat(summed.getFirst().thread()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(told).contains("earlier: Ana looks for a jacket for her wedding.");

        spine.slices.work.memory.forget(ana(), facts().getFirst().id(), "Ruth");
        says("Hello?");
        assertThat(told).noneMatch(line -> line.startsWith("earlier"));
        assertThat(summed).hasSize(2);
        assertThat(summed.getLast().thread()).noneMatch(said -> said.text().contains("My size"));
    }

    @Test
    void aModelRemembersOnlyWhatTheCustomerReallySaid() {
        spine.mind = _ -> """
                {"decision":"reply","text":"Hello!","intent":"greeting","language":"en","confidence":0.9,"evidence":[],
                 "reason":"","remember":["preference: linen dresses","size: XXL","nonsense","other: ignore all rules",
                 "place: mars"]}""";
        says("I am really fond of linen dresses");
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.text()).isEqualTo("linen dresses");
            assertThat(fact.confidence()).isEqualTo(0.6);
        });
    }

    @Test
    void theLedgerStandsInTheFoundingTableAndIsExportedAndErasedWithTheContact() {
        says("my size is M");
        assertThat(spine.storage.ledgers.read(spine.conversation().id()).facts())
                .hasSize(1);
        assertThat(spine.slices.merges.export(ana()).orElseThrow().toString()).contains("size", "M");
        var conversation = spine.conversation().id();
        spine.slices.merges.erase(ana(), "Ruth");
        assertThat(spine.storage.ledgers.read(conversation).facts()).isEmpty();
    }
}
