package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window says the same in each language.
class TextsAgreeTest {
    private static final List<String> FILES = List.of("texts", "texts_pt_BR", "texts_es");

    static Properties read(String file) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsAgreeTest.class.getResourceAsStream(file + ".properties"), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void thereAreTexts() throws IOException {
        assertThat(read("texts")).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts_pt_BR", "texts_es"})
    void everyLanguageHasEveryText(String file) throws IOException {
        assertThat(read(file).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("texts").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts_pt_BR", "texts_es"})
    void everyLanguageTakesTheSameArguments(String file) throws IOException {
        var english = read("texts");
        var other = read(file);
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key, ""))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsEmptyOrShouts() throws IOException {
        for (var file : FILES) {
            read(file)
                    .forEach((key, text) -> assertThat(text.toString())
                            .as(file + " " + key)
                            .isNotBlank()
                            .doesNotContain("!", "¡"));
        }
    }

    @Test
    void noTextStandsTwiceInAFile() throws IOException {
        for (var file : FILES) {
            try (var in = Objects.requireNonNull(TextsAgreeTest.class.getResourceAsStream(file + ".properties"))) {
                var keys = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains(" = "))
                        .map(line -> line.substring(0, line.indexOf(" = ")))
                        .toList();
                assertThat(keys).as(file).doesNotHaveDuplicates();
            }
        }
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
