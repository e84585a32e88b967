package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.conversation.reading.Example;
import app.parley.storage.Resources;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was learnt of our examples, tried on messages that somebody else wrote without seeing them.
class LearntReadingTest {
    private static final LearntReading READING = new LearntReading(List::of);
    private static List<Map<String, String>> messages = List.of();

    @BeforeAll
    static void learn() throws IOException {
        READING.learn();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(Resources.text(LearntReadingTest.class, "messages.csv"))) {
            messages = rows.readAll();
        }
    }

    private static boolean needsPerson(String intent) {
        return Intents.ceiling(Intents.of(intent)) == Autonomy.PROPOSE;
    }

    private static double share(Stream<Map<String, String>> some, Stream<Map<String, String>> all) {
        return (double) some.count() / all.count();
    }

    @Test
    void tellsThreeOfFourStrangeMessagesInThreeLanguages() {
        assertThat(messages).hasSizeGreaterThan(500);
        for (var language : List.of("en", "es", "pt")) {
            double right = share(
                    messages.stream()
                            .filter(row -> row.get("language").equals(language))
                            .filter(row ->
                                    READING.intent(row.get("text")).name().equals(row.get("label"))),
                    messages.stream().filter(row -> row.get("language").equals(language)));
            assertThat(right).as(language).isGreaterThan(0.7);
        }
    }

    @Test
    void whoWantsToBuyNeedsNoPerson() {
        for (var text : List.of("lo quiero", "I'll take it", "eu quero", "la quiero!")) {
            assertThat(needsPerson(READING.intent(text).name())).as(text).isFalse();
        }
    }

    @Test
    void seesThatAPersonIsNeededFarMoreOftenThanItIsMistakenAboutIt() {
        double seen = share(
                messages.stream()
                        .filter(row -> needsPerson(row.get("label")))
                        .filter(row ->
                                needsPerson(READING.intent(row.get("text")).name())),
                messages.stream().filter(row -> needsPerson(row.get("label"))));
        double mistaken = share(
                messages.stream()
                        .filter(row -> !needsPerson(row.get("label")))
                        .filter(row ->
                                needsPerson(READING.intent(row.get("text")).name())),
                messages.stream().filter(row -> !needsPerson(row.get("label"))));
        assertThat(seen).isGreaterThan(0.9);
        assertThat(mistaken).isLessThan(0.1);
    }

    @Test
    void readsByWordsAloneUntilItHasLearnt() {
        var fresh = new LearntReading(List::of);
        assertThat(fresh.intent("quiero que me devuelvan el dinero").name()).isEqualTo("refund");
        assertThat(fresh.intent("zorbify my flumph").name()).isEqualTo("other");
    }

    @Test
    void learnsTheShopsOwnWordsFromWhatWasConfirmed() {
        var shops = Stream.of(
                        "my flumph needs zorbifying", "zorbify a flumph please", "when can you zorbify", "zorbify it")
                .map(text -> new Example(text, "appointment"))
                .toList();
        var reading = new LearntReading(() -> shops);
        reading.learn();
        assertThat(reading.intent("could you zorbify two flumph").name()).isEqualTo("appointment");
    }

    @Test
    void takesAnythingForAMessage() {
        for (var text : List.of("", " ", "\0", "🙂", "\uD800", "x".repeat(1_000_000))) {
            assertThat(READING.intent(text))
                    .as(text.substring(0, Math.min(5, text.length())))
                    .isNotNull();
        }
    }
}
