package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.wording.WordingShown;
import app.parley.desk.wording.Wordings;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words for whoever writes, with whatever stands in the fields.
class WordingDeskTest {
    private final DeskFixture shop = new DeskFixture();
    private final UUID conversation = shop.says(shop.contact("Ana", "34600111222"), "Thanks!")
            .conversation()
            .id()
            .value();

    @AfterEach
    void close() {
        shop.close();
    }

    private String refused(Wordings answer) {
        assertThat(answer).isInstanceOf(Wordings.None.class);
        return ((Wordings.None) answer).why();
    }

    @Test
    void givesThreeWordingsAtMost() {
        shop.wordsmith.offers("Thanks!", "Thank you!", "Many thanks!", "Cheers!");
        var answer = (Wordings.Some) shop.wording.toOne(conversation, "thank her", "", "en");
        assertThat(answer.wordings())
                .extracting(WordingShown::text)
                .containsExactly("Thanks!", "Thank you!", "Many thanks!");
    }

    @Test
    void nothingIsAskedForNothing() {
        assertThat(refused(shop.wording.toOne(conversation, " \0 ", "\0", "en")))
                .isEqualTo("Say what should be written.");
        assertThat(refused(shop.wording.toOne(conversation, "a".repeat(2001), "", "en")))
                .contains("too long");
        assertThat(refused(shop.wording.toOne(conversation, "", "a".repeat(4097), "en")))
                .contains("too long");
        assertThat(shop.wordsmith.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "Spanish", "../es", "es_ES_", "ES"})
    void aTemplateSaysFirstInWhichLanguageItIs(String language) {
        assertThat(refused(shop.wording.toMany("utility", language, "thanks", "", "en")))
                .startsWith("Say first in which language");
    }

    @Test
    void aConversationThatIsGoneIsToldAsSuch() {
        assertThat(refused(shop.wording.toOne(new UUID(0, 1), "thanks", "", "en")))
                .isEqualTo("This conversation is gone.");
    }

    @Test
    void aModelThatOnlyQuotesQuotesWhatIsKnownAndPutsNothingOtherwise() {
        shop.wordsmith.writes = false;
        assertThat(refused(shop.wording.toOne(conversation, "", "Thanks a lot", "en")))
                .startsWith("This model only quotes");
        assertThat(refused(shop.wording.toMany("utility", "es", "thanks", "", "en")))
                .startsWith("This model only quotes");
        assertThat(refused(shop.wording.toOne(conversation, "when do you open?", "", "en")))
                .isEqualTo("Nothing that you know fits the wish.");
        shop.knowledgeDesk.add(ItemWords.answered("When do you open?", "We open at ten."), DeskFixture.RUTH);
        var answer = (Wordings.Some) shop.wording.toOne(conversation, "when do you open?", "", "en");
        assertThat(answer.wordings())
                .containsExactly(new WordingShown("When do you open?", "We open at ten.", java.util.List.of()));
        assertThat(shop.wordsmith.asked).isEmpty();
    }

    @Test
    void aModelThatCannotBeReachedIsToldInPlainWords() {
        shop.wordsmith.broken = true;
        assertThat(refused(shop.wording.toOne(conversation, "thanks", "", "en")))
                .contains("model")
                .endsWith(".");
    }
}
