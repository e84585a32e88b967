package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void writesTextsAsTheyAreRead() {
        assertThat(Folding.fold("ÁRBOL ñandú ÇÃO")).isEqualTo("arbol nandu cao");
        assertThat(Folding.fold("ｆｒｅｅ 𝐟𝐫𝐞𝐞 ⓕⓡⓔⓔ frее ƒree")).isEqualTo("free free free free free");
        assertThat(Folding.fold("d\u200bis\u00adcount")).isEqualTo("discount");
        assertThat(Folding.fold("５ ٢ ② ² Ⅻ ❶ 𝟐 २")).isEqualTo("5 2 2 2 12 1 2 2");
        assertThat(Folding.fold("5\ufe0f\u20e3")).isEqualTo("5");
        assertThat(Folding.fold("½")).isEqualTo("1/2");
        assertThat(Folding.fold("20٪")).isEqualTo("20%");
    }

    @Test
    void readsFiguresInEveryNotation() {
        assertThat(Tokens.plain("1.299,00")).isEqualTo("1299");
        assertThat(Tokens.plain("1,299.00")).isEqualTo("1299");
        assertThat(Tokens.plain("1.299")).isEqualTo("1299");
        assertThat(Tokens.plain("49.00")).isEqualTo("49");
        assertThat(Tokens.plain("49,90")).isEqualTo("49.9");
        assertThat(Tokens.plain("0.125")).isEqualTo("0.125");
        assertThat(Tokens.plain("12.05.2026")).isEqualTo("12.05.2026");
    }
}
