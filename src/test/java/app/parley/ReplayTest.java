package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Replayed;
import app.parley.agent.simulation.Replayed.Verdict;
import app.parley.connector.model.OfflineModel;
import app.parley.conversation.Conversation;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import app.parley.storage.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people answered is asked again.
class ReplayTest {
    private static final Instant LONG_AGO = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;

    private Instant at = LONG_AGO;
    private final List<PastAnswer> billed = new ArrayList<>();

    @BeforeEach
    void shop() {
        var workspace = Workspace.at(folder.resolve("shop"));
        var clock = InstantSource.system();
        try (var storage = new Storage(workspace, DatabaseSettings.file(workspace.folder()), clock);
                var knowledge = new Knowledge(
                        storage.knowledge,
                        storage.database,
                        clock,
                        workspace.index().resolve("knowledge"))) {
            knowledge.add(KnowledgeItem.entry(
                    "When do the dragons get fed?", "The dragons get fed on Wednesday, with turnips."));
            var ana = talk(storage, "Ana", "351910000001");
            says(storage, ana, "When do the dragons get fed?");
            typed(storage, ana, "Dragons get fed on Wednesday, with turnips!");
            says(storage, ana, "Thanks, and do they fly to Lisbon on Fridays?");
            typed(storage, ana, "Nobody knows.");
            typed(storage, ana, "Really nobody.");
            var bo = talk(storage, "Bo", "351910000002");
            for (int i = 0; i < 300; i++) {
                says(storage, bo, "word ".repeat(800) + i);
            }
            typed(storage, bo, "Please write less.");
            says(storage, bo, "When do the dragons get fed?");
            typed(storage, bo, "They get fed on the 3rd.");
            says(storage, bo, "Are you there?");
        }
    }

    private Conversation talk(Storage storage, String name, String phone) {
        return storage.database.in(() -> Samples.keptConversation(storage, Samples.keptContact(storage, name, phone)));
    }

    private void says(Storage storage, Conversation in, String words) {
        keep(storage, in, Direction.INBOUND, words, null, "contact");
    }

    private void typed(Storage storage, Conversation in, String words) {
        keep(storage, in, Direction.OUTBOUND, words, MessageState.READ, "operator");
    }

    private void keep(
            Storage storage,
            Conversation in,
            Direction direction,
            String words,
            @Nullable MessageState state,
            String source) {
        at = at.plusSeconds(30);
        storage.database.run(() -> storage.conversations.insert(
                new Message(
                        new MessageId(Ids.next()),
                        in.id(),
                        in.contact(),
                        Samples.NUMBER,
                        direction,
                        "text",
                        words,
                        null,
                        null,
                        "wamid." + Ids.next(),
                        state,
                        0,
                        null,
                        null,
                        null,
                        at,
                        source,
                        direction == Direction.INBOUND ? null : "Marta"),
                null));
    }

    private Replay replay(LanguageModel model, int most, @Nullable Long left) throws IOException {
        var answers = SetUp.past(folder.resolve("shop"), most).answers();
        return Rehearsals.replay(
                        SetUp.of(folder.resolve("shop")),
                        new PastAnswers(answers, left),
                        model,
                        (past, _) -> billed.add(past),
                        (_, _) -> true)
                .orElseThrow();
    }

    private static Verdict verdict(Replay replay, String sent) {
        return replay.answers().stream()
                .filter(each -> each.past().answer().startsWith(sent))
                .map(Replayed::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsEachDraftAgainstWhatWasSent() throws IOException {
        var replay = replay(new OfflineModel(), 50, null);

        assertThat(replay.answers())
                .extracting(each -> each.past().answer())
                .containsExactly(
                        "They get fed on the 3rd.",
                        "Please write less.",
                        "Nobody knows.",
                        "Dragons get fed on Wednesday, with turnips!");
        assertThat(verdict(replay, "Dragons")).isEqualTo(Verdict.AS_YOU_DID);
        assertThat(verdict(replay, "They get fed on the 3rd")).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(replay, "Nobody knows")).isEqualTo(Verdict.HELD);
        assertThat(replay.share()).hasValue(0.25);
        assertThat(replay.spent()).isFalse();
        assertThat(billed).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void readsNoLaterMessageAndNoMoreThanAnAgentDoes() {
        var past = pastAnswers(50);

        assertThat(past.getLast().question()).containsExactly("When do the dragons get fed?");
        assertThat(past.getLast().before()).isEmpty();
        assertThat(past.getFirst().question()).containsExactly("When do the dragons get fed?");
        assertThat(past.get(1).question()).hasSize(20);
        assertThat(pastAnswers(1)).hasSize(1);
    }

    private List<PastAnswer> pastAnswers(int most) {
        try {
            return SetUp.past(folder.resolve("shop"), most).answers();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsWithTheBudgetOfTheDay() throws IOException {
        assertThat(replay(new Costly(7L), 50, 0L).answers()).isEmpty();

        var some = replay(new Costly(7L), 50, 10L);
        assertThat(some.spent()).isTrue();
        assertThat(some.answers()).hasSizeBetween(1, 2);

        assertThat(replay(new Costly(null), 50, 1_000_000L).answers()).hasSizeLessThanOrEqualTo(1);
        assertThat(replay(new Costly(7L), 50, null).answers()).hasSize(4);
    }

    private record Costly(@Nullable Long micros) implements LanguageModel {
        @Override
        public String name() {
            return "costly";
        }

        @Override
        public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
            var plain = new OfflineModel().answer(request);
            return new ModelAnswer(plain.text(), "costly", 1, 1, micros, plain.took());
        }
    }

    @Test
    void tellsTheShareAndWhatDiffersOnTheTerminal() {
        var out = new StringWriter();
        var err = new StringWriter();
        var shop = folder.resolve("shop").toString();
        var line = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

        assertThat(line.execute("eval", "--workspace", shop, "--replay", "50", "--against", "offline"))
                .isZero();
        assertThat(out.toString())
                .contains("as you did           1 of 4 (25.0 %)")
                .contains("differs  When do the dragons get fed?")
                .contains("you:   They get fed on the 3rd.")
                .doesNotContain("Are you there?");

        assertThat(line.execute("eval", "--workspace", shop, "--replay", "0")).isEqualTo(64);
        assertThat(line.execute("eval", "--workspace", shop, "--replay", "201")).isEqualTo(64);
        assertThat(line.execute("eval", "--workspace", shop, "--replay", "5", "--set", "x"))
                .isEqualTo(64);
        assertThat(err.toString()).hasLineCount(3);
    }

    @Test
    void saysNothingOfABusinessThatHasAnsweredNobody() {
        var out = new StringWriter();
        var nowhere = folder.resolve("nowhere");
        int code = Parley.commandLine()
                .setOut(new PrintWriter(out))
                .execute("eval", "--workspace", nowhere.toString(), "--replay", "50");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("0 answers of yours").contains("as you did           0 of 0");
        assertThat(nowhere).doesNotExist();
    }
}
