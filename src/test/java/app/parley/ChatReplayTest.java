package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.Suggestions;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import app.parley.storage.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the business answered in an old chat is asked again.
class ChatReplayTest {
    private static final List<String> CHAT = List.of(
            "03/10/23, 10:00 - Ana: Hacéis envíos a Canarias?",
            "03/10/23, 10:05 - Sol: Sí, enviamos a Canarias y tardan cinco días",
            "03/10/23, 11:00 - Ana: Enviáis también a Canarias los pedidos?",
            "03/10/23, 11:05 - Sol: Sí, enviamos a Canarias, tardan cinco días",
            "04/10/23, 11:00 - Ana: Cuánto cuesta el gorro de lana?",
            "04/10/23, 11:05 - Sol: El gorro cuesta 12,50 €",
            "05/10/23, 12:00 - Ana: Abrís los domingos por la tarde?",
            "05/10/23, 12:05 - Sol: No, solo de lunes a sábado");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        environment.put("PARLEY_WORKSPACE", folder.resolve("shop").toString());
        return new CommandLine(new ImportCommand(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainErrors())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String chat(List<String> lines) throws IOException {
        return Files.write(folder.resolve("WhatsApp Chat with Ana.txt"), lines).toString();
    }

    private void inShop(BiConsumer<Storage, Suggestions> deed) {
        var clock = InstantSource.system();
        var workspace = Workspace.at(folder.resolve("shop"));
        try (var storage = new Storage(workspace, DatabaseSettings.file(workspace.folder()), clock);
                var knowledge = Slices.knowledge(storage, clock, null)) {
            deed.accept(storage, new Suggestions(storage.suggestions, knowledge, storage.database, clock));
        }
    }

    private static Suggestion named(Suggestions suggestions, String question) {
        return suggestions.like(question).orElseThrow();
    }

    @Test
    void saysHowManyRepliesWouldHaveBeenWrittenAsTheShopDid() throws IOException {
        assertThat(run(chat(CHAT), "--replay")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("4 answers learned: 4 wait for your yes, 0 are accepted.")
                .contains("4 of them are drafted once more by offline, each without what was learned from it.")
                .contains("held     Cuánto cuesta el gorro de lana?")
                .contains("you:   El gorro cuesta 12,50 €")
                .contains("2 of 4 replies would have been written as you did.");
        inShop((storage, suggestions) -> {
            assertThat(suggestions.waiting()).as("nobody said yes").isEqualTo(4);
            assertThat(storage.conversations.saidByPeople(10)).isEmpty();
        });
    }

    @Test
    void noAnswerFindsItselfEvenOnceItIsAcceptedOrReworded() throws IOException {
        assertThat(run(chat(CHAT))).isZero();
        inShop((_, suggestions) -> {
            var hat = named(suggestions, "Cuánto cuesta el gorro de lana?");
            var reworded = "El gorro de lana cuesta 12,50 €";
            assertThat(suggestions.accept(hat.id(), null, reworded, Suggestions.PricesToday.CONFIRMED, "Ruth"))
                    .isInstanceOf(Suggestions.Answer.Accepted.class);
            suggestions.skip(named(suggestions, "Hacéis envíos a Canarias?").id(), "Ruth");
        });

        assertThat(run(chat(CHAT), "--replay")).isZero();
        assertThat(out.toString())
                .contains("3 answers learned: 2 wait for your yes, 1 are accepted.")
                .contains("held     Cuánto cuesta el gorro de lana?")
                .contains("0 of 3 replies would have been written as you did.");
    }

    @Test
    void whatTheShopKnowsFromElsewhereCounts() throws IOException {
        var prices = Files.writeString(
                folder.resolve("prices.csv"), "Producto;Precio;Descripción\nGorro de lana;12,50;El gorro cuesta\n");
        assertThat(run(prices.toString(), "--currency", "EUR")).isZero();

        assertThat(run(chat(CHAT), "--replay")).isZero();
        assertThat(out.toString())
                .contains("draft: ")
                .doesNotContain("Nothing we know bears on this. The customer wrote: Cuánto cuesta");
    }

    @Test
    void theBudgetOfTheDayEndsIt() throws IOException {
        assertThat(run(chat(CHAT))).isZero();
        inShop((storage, _) -> {
            var poor = new AgentSettings(
                    Ids.next(),
                    "Conversation",
                    AgentType.CONVERSATION,
                    true,
                    Autonomy.PROPOSE,
                    Map.of(),
                    false,
                    false,
                    null,
                    0L);
            storage.database.run(() -> storage.team.insert(poor, Instant.now()));
        });
        assertThat(run(chat(CHAT), "--replay")).isZero();
        assertThat(out.toString()).contains("0 of 0").contains("the day's budget is used up");
    }

    @Test
    void whatIsAskedCountsAsSpentTodayAndBelongsToNoConversation() throws IOException {
        assertThat(run(chat(CHAT), "--replay")).isZero();
        inShop((storage, _) -> {
            var calls = storage.agentLog.calls(Instant.EPOCH, Instant.now().plusSeconds(60));
            assertThat(calls).hasSizeGreaterThanOrEqualTo(4);
            assertThat(calls).allSatisfy(call -> assertThat(call.conversation()).isNull());
        });
    }

    @Test
    void saysWhyAModelThatIsNotThereDraftedNothing() throws IOException {
        environment.put("PARLEY_MODEL", "openai");
        environment.put("PARLEY_OPENAI_BASE_URL", "http://127.0.0.1:1/v1");
        environment.put("PARLEY_OPENAI_MODEL", "nobody");
        environment.put("PARLEY_OPENAI_API_KEY", "none");
        assertThat(run(chat(CHAT.subList(0, 2)), "--replay")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("in at most 4 calls")
                .contains("1 of 1 could not be drafted: the model gave no answer.")
                .contains("0 of 1 replies would have been written as you did.");
    }

    @Test
    void saysInPlainWordsWhereThereIsNothingToDraft() throws IOException {
        var own = IntStream.range(0, 40)
                .mapToObj(i -> "03/10/23, 10:%02d - Sol: Hoy cerramos a las ocho, gracias %d".formatted(i, i))
                .toList();
        assertThat(run(chat(own), "--replay", "--business", "Sol")).isEqualTo(1);
        assertThat(out.toString())
                .contains("0 answers learned")
                .contains("There is none to draft once more.")
                .doesNotContain("replies would");

        assertThat(run(chat(List.of()), "--replay")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("The file is empty.");

        var prices = Files.writeString(folder.resolve("prices.csv"), "name,price\nHat,1\n");
        assertThat(run(prices.toString(), "--currency", "EUR", "--replay")).isZero();
        assertThat(out.toString()).contains("The file is no chat");

        assertThat(run(chat(CHAT), "--replay", "--dry-run")).isEqualTo(Parley.USAGE);
        environment.put("PARLEY_MODEL", "oracle");
        assertThat(run(chat(CHAT), "--replay")).isEqualTo(Parley.USAGE);
        inShop((_, suggestions) -> assertThat(suggestions.waiting())
                .as("what is wrong is said before anything is taken in")
                .isZero());
    }

    @Test
    void aChatOfFiftyThousandLinesIsDraftedTenTimesAndNoMore() throws IOException {
        var lines = IntStream.range(0, 25_000)
                .boxed()
                .flatMap(i -> Stream.of(
                        "03/10/23, 10:00 - Ana: Tenéis el modelo " + word(i) + " en azul?",
                        "03/10/23, 10:05 - Sol: Sí, el modelo " + word(i) + " llega el martes"))
                .toList();
        assertThat(run(chat(lines), "--replay")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("1,000 answers learned: 1,000 wait for your yes")
                .contains("10 of them are drafted once more")
                .contains(" of 10 replies would have been written as you did.");
    }

    private static String word(int number) {
        return Integer.toString(number + 500_000, 26).replaceAll("\\d", "x") + (char) ('a' + number % 26);
    }
}
