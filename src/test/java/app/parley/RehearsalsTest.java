package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.simulation.ScenarioFile;
import app.parley.connector.model.OfflineModel;
import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.Drafter;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.Suggestions;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalsTest {
    private final Rehearsals rehearsals =
            new Rehearsals(SetUp::demo, new NoAnswers(), new OfflineModel(), (_, _) -> {});

    private static final class NoAnswers implements OldAnswers {
        @Override
        public PastAnswers lately(int most) {
            return PastAnswers.NOTHING;
        }

        @Override
        public PastAnswers inChat(List<UUID> found) {
            return PastAnswers.NOTHING;
        }
    }

    @Test
    void playsTheShopAsItStandsAndSaysHowFarItIs() throws IOException {
        var some = ScenarioFile.shipped().subList(0, 3);
        var results = rehearsals.play(Drafter.OFFLINE, some, 2, _ -> true).orElseThrow();

        assertThat(results.attempts()).hasSize(6);
        assertThat(results.model()).isEqualTo("offline");
        assertThat(results.attempts())
                .allSatisfy(attempt -> assertThat(attempt.course().drafts()).isNotEmpty());
    }

    @Test
    void stopsWhenNobodyWantsItAnyLonger() throws IOException {
        assertThat(rehearsals.play(Drafter.CONFIGURED, ScenarioFile.shipped(), 1, done -> done < 1))
                .isEmpty();
    }

    @Test
    void saysWhatAnOldChatWouldTakeAndStopsWhenNobodyWantsItAnyLonger(@TempDir Path folder) throws IOException {
        var clock = InstantSource.system();
        var workspace = Workspace.at(folder.resolve("shop"));
        try (var storage = new Storage(workspace, DatabaseSettings.file(workspace.folder()), clock);
                var knowledge = Slices.knowledge(storage, clock, null)) {
            var suggestions = new Suggestions(storage.suggestions, knowledge, storage.database, clock);
            var found = new ArrayList<UUID>();
            for (int i = 0; i < 12; i++) {
                var question = "Do you sell kites of size " + (char) ('a' + i) + "?";
                suggestions.suggest(
                        question, "Yes, we do sell them.", Suggestion.OLD_CHAT, LocalDate.of(2024, 1, 2), 1, List.of());
                found.add(suggestions.like(question).orElseThrow().id().value());
            }
            suggestions.skip(new SuggestionId(found.getFirst()), "Ruth");
            suggestions.accept(
                    new SuggestionId(found.getLast()), null, null, Suggestions.PricesToday.CONFIRMED, "Ruth");
            found.addAll(List.copyOf(found));
            found.add(new UUID(0, 7));
            var past = OldAnswers.in(storage, knowledge, clock);

            assertThat(played(past, new OfflineModel()).offer(found)).isEqualTo(new ChatOffer(10, 1, 10, 0));
            assertThat(played(past, new Writing()).offer(found)).isEqualTo(new ChatOffer(10, 1, 10, 40));
            assertThat(played(past, new Writing()).offer(List.of())).isEqualTo(ChatOffer.NOTHING);
            assertThat(played(past, new OfflineModel()).replay(Drafter.CONFIGURED, found, (done, _) -> done < 1))
                    .isEmpty();
        }
    }

    private static Rehearsals played(OldAnswers past, LanguageModel model) {
        return new Rehearsals(SetUp::demo, past, model, (_, _) -> {});
    }

    private static final class Writing implements LanguageModel {
        @Override
        public String name() {
            return "writing";
        }

        @Override
        public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
            throw new ModelUnavailableException(
                    ModelUnavailableException.Reason.UNREACHABLE, "nobody is there", null, null);
        }
    }
}
