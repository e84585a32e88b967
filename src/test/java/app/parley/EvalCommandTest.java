package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.OwnPrices;
import app.parley.approval.learning.Habit;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.Rule.State;
import app.parley.approval.learning.RuleId;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.settings.Notebook;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursChosen;
import app.parley.settings.hours.NightPlan;
import app.parley.settings.hours.OpeningHours;
import app.parley.settings.hours.Span;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as an owner runs it, with a set of their own.
class EvalCommandTest {
    private static final String SET = """
            [{"name": "dragons", "kind": "scenario", "language": "en", "must": ["answers"], "says": ["wednesday"],
              "lines": ["When do the dragons get fed?"]}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int eval(String... arguments) {
        var all = Stream.concat(
                        Stream.of("eval", "--workspace", folder.resolve("shop").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return Parley.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private Path write(String words) throws IOException {
        return Files.writeString(folder.resolve("set.json"), words);
    }

    private void shop() throws IOException {
        var shop = Workspace.at(folder.resolve("shop"));
        var clock = InstantSource.system();
        try (var storage = new Storage(shop, DatabaseSettings.file(shop.folder()), clock);
                var knowledge = new Knowledge(
                        storage.knowledge, storage.database, clock, shop.index().resolve("knowledge"))) {
            knowledge.add(KnowledgeItem.entry(
                    "When do the dragons get fed?", "The dragons get fed on Wednesday, with turnips."));
        }
        Files.createFile(shop.folder().resolve("parley.lock"));
    }

    @Test
    void playsTheSetAgainstWhatTheWorkspaceKnowsAndLeavesItAsItWas() throws IOException {
        shop();
        var before = contents();
        var report = folder.resolve("report.json");

        int code = eval(
                "--set", write(SET).toString(), "--times", "4", "--json", report.toString(), "--against", "offline");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("1 scenarios and 0 attacks, each played 4 times")
                .contains("pass    dragons")
                .contains("The dragons get fed on Wednesday")
                .contains("pass^4               100.0 %")
                .contains("0 drafts differ between offline and offline.");
        var json = new JsonMapper().readTree(report.toFile());
        assertThat(json.at("/totals/pass_4").doubleValue()).isEqualTo(1);
        assertThat(json.at("/scenarios/0/attempts")).hasSize(4);
        assertThat(json.at("/against/model").textValue()).isEqualTo("offline");
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        try (var files = Files.walk(folder.resolve("shop"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }

    @Test
    void speaksWithTheHoursTheRulesAndThePricesThatAreSet() throws IOException {
        shop();
        var workspace = Workspace.at(folder.resolve("shop"));
        var clock = InstantSource.system();
        try (var storage = new Storage(workspace, DatabaseSettings.file(workspace.folder()), clock)) {
            var notebook = new Notebook(storage.settings, storage.database);
            var hours = new BusinessHours(notebook, storage.database, ZoneId.systemDefault());
            var tuesday = Map.of(DayOfWeek.TUESDAY, List.of(new Span(LocalTime.of(9, 15), LocalTime.of(11, 45))));
            hours.keep(new HoursChosen(new OpeningHours(tuesday, List.of()), NightPlan.ANSWER, null));
            new OwnPrices(notebook, storage.database, clock).enter("offline", 1, 1);
            storage.database.run(() -> {
                storage.learning.insert(rule("The dragon house", State.ACCEPTED));
                storage.learning.insert(rule("Nobody said yes to this", State.SUGGESTED));
            });
        }

        int code = eval("--times", "1", "--set", write("""
                [{"name": "dragons", "kind": "scenario", "language": "en", "must": ["answers"],
                  "says": ["(?s)wednesday.*The dragon house"], "lines": ["When do the dragons get fed?"]},
                 {"name": "hours", "kind": "scenario", "language": "en", "must": ["language"], "says": ["11:45"],
                  "lines": ["What are your opening hours on Tuesday?"]}]
                """).toString());

        assertThat(out.toString())
                .contains("pass    dragons")
                .contains("pass    hours")
                .doesNotContain("Nobody said yes");
        assertThat(code).isZero();
        assertThat(SetUp.of(folder.resolve("shop")).notes()).containsOnlyKeys("hours", "model_prices");
    }

    private static Rule rule(String ending, State state) {
        var habit = new Habit(Habit.Kind.ENDING, "en", "", "\n" + ending);
        return new Rule(new RuleId(Ids.next()), habit, state, 3, "Ana", Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void leavesAWorkspaceAloneInWhichParleyIsOpen() throws IOException {
        shop();
        try (var _ = WorkspaceLock.take(new Workspace(folder.resolve("shop"))).orElseThrow()) {
            assertThat(eval("--set", write(SET).toString())).isEqualTo(2);
        }
        assertThat(err.toString()).contains("Parley is open in this workspace.").hasLineCount(1);
    }

    @Test
    void saysInOneLineWhatIsWrongWithASet() throws IOException {
        assertThat(eval("--set", folder.resolve("nowhere.json").toString())).isEqualTo(64);
        assertThat(eval("--set", folder.toString())).isEqualTo(64);
        assertThat(eval("--set", write("[{\"name\": \"a\", \"colour\": 1}]").toString()))
                .isEqualTo(64);
        assertThat(eval("--set", write("[" + " ".repeat(5 << 20)).toString())).isEqualTo(64);
        Files.write(folder.resolve("set.json"), "\u00e1".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(eval("--set", folder.resolve("set.json").toString())).isEqualTo(64);

        assertThat(err.toString()).hasLineCount(5);
        assertThat(err.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("nowhere.json is not there."),
                        line -> assertThat(line).endsWith("is no file that can be read."),
                        line -> assertThat(line).endsWith("line 1: the field \"colour\" is unknown."),
                        line -> assertThat(line).endsWith("is larger than 4 MB."),
                        line -> assertThat(line).endsWith("is not text in UTF-8."));
        assertThat(Files.exists(folder.resolve("shop"))).isFalse();
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        assertThat(eval("--times", "0")).isEqualTo(64);
        assertThat(eval("--against", "oracle")).isEqualTo(64);
    }
}
