package app.parley.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.agent.VariantReader.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a model answers when it is asked for several wordings.
class VariantReaderTest {
    private static List<Text> read(String answer) throws ModelUnavailableException {
        return VariantReader.read(answer, 3).texts();
    }

    @Test
    void readsEveryShapeInWhichModelsAnswer() throws Exception {
        var one = List.of(new Text("short", "Thanks!"));
        assertThat(read("{\"variants\":[{\"difference\":\"short\",\"text\":\"Thanks!\"}]}"))
                .isEqualTo(one);
        assertThat(read("```json\n[{\"difference\":\"short\",\"text\":\" Thanks! \"}]\n```"))
                .isEqualTo(one);
        assertThat(read("{\"difference\":\"short\",\"text\":\"Thanks!\"}")).isEqualTo(one);
        assertThat(read("[\"Thanks!\", \"Bye!\"]")).containsExactly(new Text("", "Thanks!"), new Text("", "Bye!"));
        assertThat(read("Thanks!")).containsExactly(new Text("", "Thanks!"));
    }

    @Test
    void takesNoneTwiceAndNoMoreThanWereWished() throws Exception {
        assertThat(read("[\"a\", \"a\", \"b\", \" \", \"c\", \"d\"]"))
                .extracting(Text::text)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aDifferenceIsOneShortLine() throws Exception {
        var long1 = "very ".repeat(200);
        var read = read(
                "[{\"difference\":\"two\\nlines\",\"text\":\"a\"},{\"difference\":\"" + long1 + "\",\"text\":\"b\"}]");
        assertThat(read.getFirst().difference()).isEqualTo("two lines");
        assertThat(read.getLast().difference()).hasSize(61).endsWith("…");
    }

    @Test
    void whatIsNotWholeIsRefused() {
        for (var answer : List.of("", " ", "{", "[1,", "{\"variants\":[{\"text\":\"half", "[".repeat(3000))) {
            assertThatThrownBy(() -> read(answer)).isInstanceOf(ModelUnavailableException.class);
        }
    }
}
