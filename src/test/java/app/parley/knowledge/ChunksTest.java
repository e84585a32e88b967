package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void aShortTextStaysWhole() {
        assertThat(Chunks.of("One paragraph.\n\nAnother one.")).containsExactly("One paragraph.\n\nAnother one.");
    }

    @Test
    void longTextsAreCutBetweenParagraphs() {
        var first = "a".repeat(500);
        var second = "b".repeat(500);

        assertThat(Chunks.of(first + "\r\n \r\n" + second)).containsExactly(first, second);
    }

    @Test
    void longParagraphsAreCutBetweenSentences() {
        var sentence = "This sentence is about returns and has sixty-one letters, no. ";

        var chunks = Chunks.of(sentence.repeat(40));

        assertThat(chunks).allMatch(chunk -> chunk.length() <= Chunks.LONGEST && chunk.endsWith("no."));
        assertThat(String.join(" ", chunks)).isEqualTo(sentence.repeat(40).strip());
    }

    @Test
    void endlessSentencesAreCutBetweenWords() {
        var chunks = Chunks.of("word ".repeat(1_000));

        assertThat(chunks).allMatch(chunk -> chunk.length() <= Chunks.LONGEST && chunk.endsWith("word"));
        assertThat(String.join(" ", chunks)).isEqualTo("word ".repeat(1_000).strip());
    }

    @Test
    void noCharacterIsCutInTwo() {
        var text = "x" + "😀".repeat(2_000);

        var chunks = Chunks.of(text);

        assertThat(chunks).allMatch(chunk -> chunk.length() <= Chunks.LONGEST);
        assertThat(chunks).noneMatch(chunk -> Character.isLowSurrogate(chunk.charAt(0)));
        assertThat(String.join("", chunks)).isEqualTo(text);
    }
}
