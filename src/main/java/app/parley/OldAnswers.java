package app.parley;

import app.parley.agent.simulation.PastAnswer;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.Suggestion.State;
import app.parley.knowledge.SuggestionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where to find what people here answered.
interface OldAnswers {
    /// As many answers as a chat may lead to.
    int MOST_FOUND = 1_000;

    /// What was sent last in conversations.
    PastAnswers lately(int most);

    /// What the business answered in an old chat: what was asked for most, and of that the newest.
    ///
    /// @param found in the chat; what was skipped or removed since is left out
    PastAnswers inChat(List<UUID> found);

    static OldAnswers in(Storage storage, Knowledge knowledge, InstantSource clock) {
        return new OldAnswers() {
            @Override
            public PastAnswers lately(int most) {
                return PastAnswers.of(storage, most, clock.instant());
            }

            @Override
            public PastAnswers inChat(List<UUID> found) {
                return OldAnswers.found(storage, knowledge, found, clock.instant());
            }
        };
    }

    private static PastAnswers found(Storage storage, Knowledge knowledge, List<UUID> found, Instant now) {
        return storage.database.in(() -> {
            var learnt = new LinkedHashMap<UUID, PastAnswers.Learnt>();
            var suggestions = found.stream()
                    .distinct()
                    .limit(MOST_FOUND)
                    .flatMap(id -> storage.suggestions.find(new SuggestionId(id)).stream())
                    .toList();
            for (var each : suggestions) {
                item(knowledge, each)
                        .ifPresent(item -> learnt.put(
                                each.id().value(), new PastAnswers.Learnt(item, each.state() == State.ACCEPTED)));
            }
            var answers = suggestions.stream()
                    .filter(each -> learnt.containsKey(each.id().value()))
                    .sorted(Comparator.comparingInt(Suggestion::times)
                            .thenComparing(Suggestion::askedOn)
                            .reversed())
                    .limit(SimulationsDesk.CHAT_ANSWERS)
                    .map(OldAnswers::answer)
                    .toList();
            return new PastAnswers(answers, PastAnswers.left(storage, now), learnt);
        });
    }

    /// As agents know it, or would once somebody said yes.
    private static Optional<KnowledgeItem> item(Knowledge knowledge, Suggestion found) {
        var entry = found.entry();
        return switch (found.state()) {
            case OPEN ->
                Optional.of(
                        KnowledgeItem.entry(found.question(), found.answer()).from(found.origin()));
            case ACCEPTED ->
                entry == null ? Optional.empty() : knowledge.find(entry).map(known -> known.item());
            case SKIPPED -> Optional.empty();
        };
    }

    private static PastAnswer answer(Suggestion found) {
        return new PastAnswer(
                null,
                found.id().value(),
                null,
                List.of(),
                List.of(found.question()),
                found.answer(),
                null,
                found.askedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}
