package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.storage.Resources;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search on the knowledge of three shops and the questions of their customers, in three languages, with slang, typos
/// and rambling, written by somebody who knew nothing of the vocabulary and the topics it rests on.
class StrangersTest {
    private record Asked(String question, @Nullable KnowledgeId answer, List<Passage> found) {
        boolean isFirst() {
            return !found.isEmpty() && found.getFirst().id().equals(answer);
        }

        boolean isAmongThree() {
            return found.stream().anyMatch(passage -> passage.id().equals(answer));
        }

        boolean isSure() {
            return !found.isEmpty() && found.getFirst().score() >= 0.5;
        }
    }

    private static final List<Asked> QUESTIONS = new ArrayList<>();
    private static final List<Asked> IN_VAIN = new ArrayList<>();

    @BeforeAll
    static void ask(@TempDir Path folder) throws IOException {
        var items = new ObjectMapper().readTree(file("knowledge.json"));
        for (var shop : List.of("en", "es", "pt")) {
            try (var fixture = new KnowledgeFixture(folder.resolve(shop))) {
                var known = new HashMap<String, KnowledgeId>();
                for (var item : items) {
                    if (item.get("shop").asText().equals(shop)) {
                        known.put(
                                item.get("id").asText(),
                                fixture.knowledge.add(item(item)).id());
                    }
                }
                for (var row : rows("queries.csv", shop)) {
                    QUESTIONS.add(asked(row.get("query"), known.get(row.get("id")), fixture));
                }
                for (var row : rows("none.csv", shop)) {
                    IN_VAIN.add(asked(row.get("query"), null, fixture));
                }
            }
        }
    }

    private static Asked asked(String question, @Nullable KnowledgeId answer, KnowledgeFixture fixture) {
        return new Asked(question, answer, fixture.knowledge.search(question, 3));
    }

    private static KnowledgeItem item(JsonNode item) {
        var price = item.get("price");
        var stock = item.get("stock");
        return new KnowledgeItem(
                Kind.of(item.get("kind").asText()),
                text(item, "question"),
                text(item, "answer"),
                text(item, "name"),
                price.isNull() ? null : new BigDecimal(price.asText()),
                text(item, "currency"),
                stock.isNull() ? null : stock.asInt(),
                null,
                text(item, "title"),
                text(item, "text"));
    }

    private static @Nullable String text(JsonNode item, String field) {
        var value = item.get(field);
        return value.isNull() ? null : value.asText();
    }

    private static List<Map<String, String>> rows(String name, String shop) throws IOException {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(file(name))) {
            return rows.readAll().stream()
                    .filter(row -> row.get("shop").equals(shop))
                    .toList();
        }
    }

    private static String file(String name) {
        return Resources.text(StrangersTest.class, "strangers/" + name);
    }

    private static double share(long some, List<Asked> all) {
        return (double) some / all.size();
    }

    @Test
    void findsTheAnswerToMostQuestionsThoughTheyShareFewWordsWithIt() {
        assertThat(QUESTIONS).hasSize(180).noneMatch(asked -> asked.answer() == null);
        assertThat(share(QUESTIONS.stream().filter(Asked::isFirst).count(), QUESTIONS))
                .isGreaterThan(0.58);
        assertThat(share(QUESTIONS.stream().filter(Asked::isAmongThree).count(), QUESTIONS))
                .isGreaterThan(0.7);
    }

    @Test
    void isSeldomSureOfAWrongAnswer() {
        var sure = QUESTIONS.stream().filter(Asked::isSure).toList();
        assertThat(sure).hasSizeGreaterThan(40);
        assertThat(share(sure.stream().filter(Asked::isFirst).count(), sure)).isGreaterThan(0.9);
    }

    @Test
    void isSeldomSureWhereNothingIsKnown() {
        assertThat(IN_VAIN).hasSize(45);
        assertThat(share(IN_VAIN.stream().filter(Asked::isSure).count(), IN_VAIN))
                .isLessThan(0.1);
    }
}
