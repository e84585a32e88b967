package app.parley.knowledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.reader.RefusedFileException;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.settings.Notebook;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    @TempDir
    private Path folder;

    private final Database database = new Database(
            DatabaseSettings.memory("imports_" + UUID.randomUUID()),
            Stream.of(HibernateKnowledgeStore.ROWS, HibernateSuggestionStore.ROWS, HibernateSettingsStore.ROWS)
                    .flatMap(List::stream)
                    .toList());
    private Knowledge knowledge;
    private Suggestions suggestions;
    private Voice voice;
    private Imports imports;

    @BeforeEach
    void open() {
        knowledge = new Knowledge(
                new HibernateKnowledgeStore(database), database, InstantSource.system(), folder.resolve("index"));
        suggestions =
                new Suggestions(new HibernateSuggestionStore(database), knowledge, database, InstantSource.system());
        voice = new Voice(new Notebook(new HibernateSettingsStore(database, InstantSource.system()), database));
        imports = new Imports(knowledge, suggestions, database, voice);
    }

    @AfterEach
    void close() {
        knowledge.close();
        database.close();
    }

    private Upload file(String name, String text) throws IOException {
        return Upload.of(Files.writeString(folder.resolve(name), text), name, null);
    }

    private Outcome take(String name, String text) throws IOException, RefusedFileException {
        return imports.take(file(name, text));
    }

    private List<KnowledgeItem> all(Kind kind) {
        return knowledge.page(kind, null, 500).data().stream().map(Known::item).toList();
    }

    @Test
    void takesAPriceListInAndFindsItsProducts() throws IOException, RefusedFileException {
        var outcome = take("prices.csv", "name,price,stock\nLinen shirt,30 EUR,2\nWool coat,90 EUR,1\n");

        assertThat(outcome)
                .extracting(Outcome::kind, Outcome::found, Outcome::added)
                .containsExactly(ImportKind.CATALOGUE, 2, 2);
        assertThat(knowledge.search("how much is the linen shirt", 1).getFirst().quote())
                .isEqualTo("Linen shirt · 30.00 EUR · 2 in stock");
        assertThat(all(Kind.PRODUCT)).extracting(KnowledgeItem::origin).containsOnly("prices.csv");
    }

    @Test
    void theSamePriceListAgainChangesProductsInsteadOfDoublingThem() throws IOException, RefusedFileException {
        take("prices.csv", "name,price,text\nShirt,30 EUR,Fresh\nCoat,90 EUR,Warm\n");
        var again = take("prices-may.csv", "name,price\nSHIRT,32 EUR\nCoat,90 EUR\nHat,9 EUR\nSock,x\n");

        assertThat(again)
                .extracting(Outcome::added, Outcome::changed, Outcome::same)
                .containsExactly(1, 1, 1);
        assertThat(again.problems()).hasSize(1);
        assertThat(all(Kind.PRODUCT))
                .extracting(KnowledgeItem::name, KnowledgeItem::price, KnowledgeItem::text)
                .containsExactly(
                        tuple("SHIRT", new BigDecimal("32.00"), "Fresh"),
                        tuple("Coat", new BigDecimal("90.00"), "Warm"),
                        tuple("Hat", new BigDecimal("9.00"), null));
    }

    @Test
    void onlyLookingChangesNothing() throws IOException, RefusedFileException {
        var outcome = imports.look(file("prices.csv", "name,price\nShirt,30 EUR\n"));

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(all(Kind.PRODUCT)).isEmpty();
    }

    @Test
    void takesATextInUnderItsHeadingAndAgainInItsPlace() throws IOException, RefusedFileException {
        var first = take(
                "guide.md", "---\nlayout: page\n---\n# Size *guide*\n\nAn **M** fits [here](https://a.example/x).\n");
        var again = take("guide.md", "# Size guide\n\nAn L is large.\n");

        assertThat(first.added()).isEqualTo(1);
        assertThat(again).extracting(Outcome::added, Outcome::changed).containsExactly(0, 1);
        assertThat(all(Kind.DOCUMENT))
                .containsExactly(KnowledgeItem.document("Size guide", "Size guide\n\nAn L is large.")
                        .from("guide.md"));
        assertThat(take("guide.md", "# Size guide\n\nAn L is large.\n").same()).isEqualTo(1);
    }

    @Test
    void takesAPolicyInUnderTheFilesName() throws IOException, RefusedFileException {
        var upload = file("returns_2026.txt", "You may return it\r\nwithin 30 days.\r\n");
        imports.take(new Upload(upload.file(), "C:\\docs\\returns_2026.txt", ImportKind.POLICY, Map.of(), null, null));

        assertThat(all(Kind.POLICY))
                .containsExactly(KnowledgeItem.policy("returns 2026", "You may return it\nwithin 30 days.")
                        .from("returns_2026.txt"));
    }

    @Test
    void keepsALongTextInPartsAndForgetsThoseItNoLongerHas() throws IOException, RefusedFileException {
        var paragraph = "All about wool. ".repeat(500) + "\n\n";
        assertThat(take("wool.txt", paragraph.repeat(60)).added()).isEqualTo(3);
        assertThat(all(Kind.DOCUMENT)).extracting(KnowledgeItem::title).containsExactly("wool", "wool (2)", "wool (3)");

        var shorter = take("wool.txt", paragraph.repeat(30));

        assertThat(shorter).extracting(Outcome::changed, Outcome::removed).containsExactly(1, 1);
        assertThat(all(Kind.DOCUMENT)).hasSize(2);
    }

    @Test
    void makesSuggestionsOfAnOldChatAndNoKnowledge() throws IOException, RefusedFileException {
        var text = """
                31/12/23, 10:00 - Messages are end-to-end encrypted.
                31/12/23, 10:00 - Ana: Hola! Cuánto cuesta el envío?
                31/12/23, 10:05 - Sol: El envío cuesta 4,50 €
                31/12/23, 11:00 - Ana: Y cuándo abrís los sábados?
                31/12/23, 11:05 - Sol: Abrimos de 10 a 14 los sábados
                01/01/24, 11:00 - Ana: cuanto cuesta envio
                01/01/24, 11:05 - Sol: Ahora cuesta 5 €
                """;
        var looked = imports.look(file("Chat de WhatsApp con Ana.txt", text));
        assertThat(looked).extracting(Outcome::kind, Outcome::added).containsExactly(ImportKind.CHAT, 2);
        assertThat(suggestions.page(null, null, 10).data()).isEmpty();

        var outcome = take("Chat de WhatsApp con Ana.txt", text);

        assertThat(outcome.notes())
                .contains("6 messages from 2023-12-31 to 2024-01-01, dates read as day, month, year.")
                .contains("The business is Sol.");
        assertThat(suggestions.page(null, null, 10).data())
                .extracting(Suggestion::answer, Suggestion::times, Suggestion::oldPrices, Suggestion::origin)
                .containsExactly(
                        tuple("Ahora cuesta 5 €", 2, List.of("5 €"), Suggestion.OLD_CHAT),
                        tuple("Abrimos de 10 a 14 los sábados", 1, List.of(), Suggestion.OLD_CHAT));
        assertThat(knowledge.page(null, null, 10).data()).isEmpty();
        assertThat(knowledge.search("cuánto cuesta el envío", 5)).isEmpty();
        assertThat(take("Chat de WhatsApp con Ana.txt", text).same()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItIsRead() throws IOException {
        var file = folder.resolve("huge.csv");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeBytes("name,price");
            out.setLength(65L << 20);
        }
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> imports.take(Upload.of(file, "huge.csv", null)))
                .withMessage("The file is larger than 64 MB.");
    }

    @Test
    void refusesWhatIsNoCatalogue() {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> imports.take(Upload.of(file("a.md", "# x").file(), "a.md", ImportKind.CATALOGUE)))
                .withMessageContaining(".csv and .xlsx");
    }

    @Test
    void hearsHowTheBusinessWritesAndKeepsFiguresOnly() throws IOException, RefusedFileException {
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("31/12/23, 10:%02d - Ana: Usted tiene lana?%n".formatted(i));
            text.append(
                    i % 2 == 0
                            ? "31/12/23, 10:%02d - Sol: Hola! Te lo miro ahora 😊%n".formatted(i)
                            : "31/12/23, 10:%02d - Sol: Quieres que te guarde uno%n".formatted(i));
        }
        var looked = imports.look(file("Chat de WhatsApp con Ana.txt", text.toString()));
        assertThat(voice.instruction()).isEmpty();
        var sentence = "The business greets in 50 of 100 messages, uses 50 emoji in 100, writes about 5 words in one,"
                + " and is familiar with customers.";
        assertThat(looked.notes()).contains(sentence);

        take("Chat de WhatsApp con Ana.txt", text.toString());
        assertThat(voice.instruction()).isEqualTo(sentence + " Write as it does.");
        take("Chat de WhatsApp con Ana.txt", text.toString());
        assertThat(voice.instruction()).isEqualTo(sentence + " Write as it does.");
    }

    @Test
    void aHandfulOfMessagesTellsNoHabit() throws IOException, RefusedFileException {
        take("Chat de WhatsApp con Ana.txt", "31/12/23, 10:00 - Ana: Hola?\n31/12/23, 10:01 - Sol: Hola, sí claro\n");
        assertThat(voice.tone().messages()).isEqualTo(1);
        assertThat(voice.instruction()).isEmpty();
    }
}
