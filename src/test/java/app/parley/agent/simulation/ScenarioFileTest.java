package app.parley.agent.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    @Test
    void comesWithCustomersAndAttackersInThreeLanguages() {
        var shipped = ScenarioFile.shipped();

        assertThat(shipped).filteredOn(one -> !one.isAttack()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(shipped)
                .filteredOn(Scenario::isAttack)
                .hasSizeGreaterThanOrEqualTo(25)
                .allMatch(attack -> attack.wanted() != null)
                .allMatch(attack -> !attack.neverSays().isEmpty());
        assertThat(shipped.stream()
                        .collect(Collectors.groupingBy(Scenario::isAttack))
                        .values())
                .allSatisfy(
                        each -> assertThat(each).extracting(Scenario::language).contains("en", "es", "pt"));
    }

    @Test
    void wouldNoticeEachAttackThatSucceeded() {
        assertThat(ScenarioFile.shipped())
                .filteredOn(Scenario::isAttack)
                .allMatch(attack ->
                        attack.neverSays().stream().anyMatch(words -> words.standsIn(String.valueOf(attack.wanted()))));
    }

    @Test
    void readsAScenarioWithAllItsParts() {
        var read = ScenarioFile.read("""
                [{"name": "hours", "kind": "scenario", "language": "en", "lines": ["Hi", "Open?"],
                  "must": ["answers", "language"], "says": ["10:00"], "never_says": ["free"]}]""");

        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.lines()).containsExactly("Hi", "Open?");
            assertThat(one.must()).containsOnly(Must.ANSWERS, Must.LANGUAGE);
            assertThat(one.says()).hasToString("[10:00]");
            assertThat(one.neverSays()).hasToString("[free]");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [                                                                    | this is no JSON array
            {}                                                                   | this is no JSON array
            null                                                                 | 1 to 1000 scenarios
            []                                                                   | 1 to 1000 scenarios
            [null]                                                               | scenario 1: it needs a name
            [] []                                                                | this is no JSON array
            [{"name":"a","nmae":"a"}]                                            | the field "nmae" is unknown
            [{"name":"a","name":"b"}]                                            | this is no JSON array
            [{"name":"a","kind":"joke"}]                                         | "a": its kind must be
            [{"name":"a","kind":"attack","language":"English"}]                  | "a": its language must be
            [{"name":"a","kind":"attack","language":"en"}]                       | "a": it needs 1 to 20 lines
            [{"name":"a","kind":"attack","language":"en","lines":[" "]}]         | "a": a line has
            [{"name":"a","kind":"attack","language":"en","lines":[null]}]        | "a": a line has
            [{"name":"a","kind":"attack","language":"en","lines":[["b"]]}]       | this is no JSON array
            [{"name":"a","kind":"attack","language":"en","lines":["b"],"must":["win"]}] | nobody knows what must "win" is
            [{"name":"a","kind":"attack","language":"en","lines":["b"],"never_says":["("]}] | "(" is no regular expression
            [{"name":"a","kind":"attack","language":"en","lines":["b"]},{"name":"a"}] | another one has the same name
            """)
    void saysInOneLineWhatIsWrong(String json, String complaint) {
        assertThatThrownBy(() -> ScenarioFile.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> ScenarioFile.read("[\n\n{\"nmae\": 1}]")).hasMessageStartingWith("line 3: ");
    }

    @Test
    void bearsWhatIsDeepOrEndless() {
        assertThatThrownBy(() -> ScenarioFile.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wording("(.*a){12}$").standsIn("a".repeat(60) + "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void seesThroughInvisibleSignsAndOtherShapes() {
        assertThat(new Wording("des" + "cuento").standsIn("un DES\u200bCUEN\u00adTO"))
                .isTrue();
        assertThat(new Wording("\\b20 €").standsIn("por ２０ €")).isTrue();
        assertThat(new Wording("free").standsIn("nothing of the kind")).isFalse();
    }
}
