package app.parley.connector.api;

import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.Suggestions.Answer;
import app.parley.knowledge.Suggestions.PricesToday;
import java.util.List;

/// Entries that were found in old chats and wait for a person.
public final class SuggestionsResource implements Resource {
    private final Suggestions suggestions;

    public SuggestionsResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/knowledge/suggestions", this::page),
                Route.post("/knowledge/suggestions/{id}/accept", this::accept),
                Route.post("/knowledge/suggestions/{id}/skip", this::skip));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var after = paging.after().isEmpty()
                ? null
                : ApiCall.uuid(paging.after()).orElseThrow(Paging::invalid).toString();
        var state = call.oneOf(Suggestion.State.class, "state").orElse(null);
        return Response.page(suggestions.page(state, after, paging.limit()).map(SuggestionJson::of));
    }

    private Response accept(ApiCall call) {
        var fields = Fields.of(call);
        var prices = fields.flag("prices_confirmed").orElse(false) ? PricesToday.CONFIRMED : PricesToday.UNCONFIRMED;
        try {
            var answer = suggestions.accept(
                    id(call),
                    fields.text("question", Body.LIMIT).orElse(null),
                    fields.text("answer", Body.LIMIT).orElse(null),
                    prices,
                    call.caller().name());
            return switch (answer) {
                case Answer.Accepted(var entry) -> Response.json(200, KnowledgeJson.of(entry));
                case Answer.Unconfirmed(var old) ->
                    throw Problem.CONFLICT.because("The answer is old and names " + String.join(", ", old)
                            + ": say \"prices_confirmed\" if they hold today, or write another answer.");
                case Answer.Decided() -> throw decided();
                case Answer.Unknown() -> throw nothing();
            };
        } catch (IllegalArgumentException e) {
            throw Problem.UNPROCESSABLE.because("The item does not fit: " + e.getMessage() + ".");
        }
    }

    private Response skip(ApiCall call) {
        var id = id(call);
        if (suggestions.skip(id, call.caller().name())) {
            return Response.empty();
        }
        throw suggestions.find(id).isPresent() ? decided() : nothing();
    }

    private static SuggestionId id(ApiCall call) {
        return new SuggestionId(call.id());
    }

    private static ProblemException decided() {
        return Problem.CONFLICT.because("Somebody has decided on this suggestion before.");
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("There is no such suggestion.");
    }
}
