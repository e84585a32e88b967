package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.Meter;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelCall;
import app.parley.agent.OwnPrices;
import app.parley.agent.PricedModel;
import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.Replayed.Verdict;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.imports.ImportKind;
import app.parley.knowledge.imports.Outcome;
import app.parley.settings.Choices;
import app.parley.settings.Notebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;

/// Drafts the answers of a chat once more that was just taken in, and tells on the terminal how many would have been
/// written as the business did.
final class ChatReplay {
    private final Storage storage;
    private final Knowledge knowledge;
    private final InstantSource clock;
    private final Notebook notebook;

    ChatReplay(Storage storage, Knowledge knowledge, InstantSource clock) {
        this.storage = storage;
        this.knowledge = knowledge;
        this.clock = clock;
        this.notebook = new Notebook(storage.settings, storage.database);
    }

    void tell(Outcome outcome, EngineSettings.Model choice, PrintWriter out) throws IOException {
        if (outcome.kind() != ImportKind.CHAT) {
            say(out, "The file is no chat: it has no answers that could be drafted once more.");
            return;
        }
        var past = OldAnswers.in(storage, knowledge, clock)
                .inChat(outcome.answers().stream().map(SuggestionId::value).toList());
        long accepted = past.learnt().values().stream()
                .filter(PastAnswers.Learnt::accepted)
                .count();
        int learnt = past.learnt().size();
        say(out, "%,d answers learned: %,d wait for your yes, %,d are accepted.", learnt, learnt - accepted, accepted);
        if (past.answers().isEmpty()) {
            say(out, "There is none to draft once more.");
            return;
        }
        var model = Outside.model(choice, Meter.nobody());
        try {
            drafted(past, model, out);
        } finally {
            Outside.close(model);
        }
    }

    private void drafted(PastAnswers past, LanguageModel model, PrintWriter out) throws IOException {
        int calls = Rehearsals.calls(model, past.answers().size());
        say(
                out,
                "%,d of them are drafted once more by %s%s, each without what was learned from it.",
                past.answers().size(),
                model.name(),
                calls == 0 ? "" : " in at most " + calls + " calls");
        out.flush();
        var priced = new PricedModel(model, new OwnPrices(notebook, storage.database, clock));
        var setUp = SetUp.of(storage, knowledge, new Choices(notebook, storage.database));
        var replay = Rehearsals.replay(setUp, past, priced, this::bill, (_, _) -> true)
                .orElseThrow();
        new ReplayReport(out).tell(replay);
        long unanswered = replay.answers().stream()
                .filter(each -> each.course().problem().isPresent())
                .count();
        if (unanswered > 0) {
            say(
                    out,
                    "%,d of %,d could not be drafted: the model gave no answer.",
                    unanswered,
                    replay.answers().size());
        }
        say(
                out,
                "%,d of %,d replies would have been written as you did.",
                replay.count(Verdict.AS_YOU_DID),
                replay.answers().size());
    }

    private void bill(PastAnswer past, ModelAnswer answer) {
        storage.database.run(
                () -> storage.agentLog.called(ModelCall.replayed(past.conversation(), answer), clock.instant()));
    }

    private static void say(PrintWriter out, String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
        out.flush();
    }
}
