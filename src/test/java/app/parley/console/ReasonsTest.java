package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the engine says to a person is said in their language.
class ReasonsTest {
    private static final Path MAIN = Path.of("src/main/java/app/parley");
    private static final Path ERRORS = Path.of("src/main/resources/app/parley/connector/whatsapp/errors.tsv");

    /// A whole sentence in one piece, or in pieces that only stand on several lines.
    private static final Pattern SENTENCE =
            Pattern.compile("(?<!\\+ )\"((?:[A-Z]|http)[^\"\\\\]*(?:\"\\s*\\+\\s*\"[^\"\\\\]*)*\\.)\"(?!\\s*\\+)");

    /// These speak to a program, a log, or whoever sets up a server.
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "connector/whatsapp/(WebhookCodec)|connector/relay/MailboxFile|connector/model/ModelTrial.java.*Answer with one word");

    private static Stream<String> sentences() {
        var places = Stream.of(
                        "desk",
                        "approval",
                        "outbox",
                        "agent",
                        "conversation",
                        "template",
                        "insight",
                        "settings/hours",
                        "connector/doctor",
                        "connector/whatsapp",
                        "connector/model",
                        "connector/relay")
                .map(MAIN::resolve);
        return Stream.concat(places.flatMap(ReasonsTest::files), Stream.of(MAIN.resolve("NoConnection.java")))
                .filter(file -> !NOT_FOR_PEOPLE.matcher(file.toString()).find())
                .flatMap(ReasonsTest::sentences)
                .filter(sentence -> !sentence.equals("Answer with one word."));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sentences(Path file) {
        return SENTENCE.matcher(text(file).replaceAll("(?m)^\\s*///.*$", ""))
                .results()
                .map(found -> found.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
                .filter(sentence -> !sentence.contains("%") && sentence.contains(" "));
    }

    private static Stream<String> errors() {
        return text(ERRORS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[3].replaceAll(":$", "."));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsWhatTheEngineSays() {
        assertThat(sentences())
                .hasSizeGreaterThan(80)
                .contains(
                        "No WhatsApp number is connected yet.",
                        "We said just this a moment ago.",
                        "The token lacks a permission. It needs whatsapp_business_management and"
                                + " whatsapp_business_messaging.");
        assertThat(errors()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt-BR"})
    void everySentenceIsSaidInEachLanguage(String language) {
        var texts = Texts.in(Locale.forLanguageTag(language));
        var untold = new TreeSet<String>();
        Stream.concat(sentences(), errors())
                .filter(sentence -> texts.said(sentence).equals(sentence))
                .forEach(untold::add);
        assertThat(untold).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt-BR"})
    void whatHinderedTheModelIsSaidInEachLanguage(String language) throws IOException {
        var texts = Texts.in(Locale.forLanguageTag(language));
        var plain = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/app/parley/agent/plain.properties"))) {
            plain.load(file);
        }
        var problems = plain.stringPropertyNames().stream()
                .filter(key -> !key.equals("person.will.answer"))
                .map(plain::getProperty)
                .map(words -> words.endsWith(".") ? words : "T" + words.substring(1) + ".")
                .toList();
        assertThat(problems)
                .hasSizeGreaterThan(15)
                .allSatisfy(words -> assertThat(texts.said(words)).isNotEqualTo(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No source for: 20 €, M-12 | Sin fuente para: 20 €, M-12
            The best of 3 passages fits by 0.87. | El mejor de 3 pasajes encaja en 0.87.
            The best of 3 passages fits by 0.87, but is in another language. | El mejor de 3 pasajes encaja en 0.87, \
            pero está en otro idioma.
            Nothing we know bears on this. The customer wrote: The customer wrote: $1 {0} | Nada de lo que sabemos \
            tiene que ver con esto. El cliente escribió: The customer wrote: $1 {0}
            There is nothing under /x (404): the address must end in /webhooks/whatsapp, and the tunnel lead to port \
            8481, not to the API's. | No hay nada en /x (404): la dirección tiene que acabar en /webhooks/whatsapp y \
            el túnel llevar al puerto 8481, no al de la API.
            Meta says that this account broke a rule: ADULT | Meta dice que esta cuenta ha incumplido una norma: ADULT
            No source for: | No source for:
            Something nobody said. | Something nobody said.
            """)
    void saysSentencesWithValuesAround(String english, String spanish) {
        assertThat(Texts.in(Locale.forLanguageTag("es")).said(english)).isEqualTo(spanish);
    }

    @Test
    void leavesAHugeSentenceAlone() {
        var huge = "No source for: " + "The customer wrote: ".repeat(50_000);
        assertThat(Texts.in(Locale.forLanguageTag("es")).said(huge)).isEqualTo(huge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons_es", "reasons_pt_BR"})
    void noTranslationIsEmpty(String file) throws IOException {
        assertThat(TextsAgreeTest.read(file).values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(TextsAgreeTest.read("reasons_es").keySet())
                .isEqualTo(TextsAgreeTest.read("reasons_pt_BR").keySet());
    }
}
