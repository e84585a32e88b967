package app.parley.connector.api;

import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import app.parley.approval.learning.Rules;
import app.parley.storage.Page;
import java.util.List;
import java.util.Optional;

/// What people always change about drafts.
public final class RulesResource implements Resource {
    private final Rules rules;

    public RulesResource(Rules rules) {
        this.rules = rules;
    }

    private enum Decision {
        ACCEPTED,
        DECLINED
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/agents/rules", _ -> all()),
                Route.patch("/agents/rules/{id}", this::decide).needing("admin"));
    }

    private Response all() {
        return Response.page(new Page<>(rules.all().stream().map(RuleJson::of).toList(), null));
    }

    private Response decide(ApiCall call) {
        var fields = Fields.of(call);
        var id = new RuleId(call.id());
        var person = call.caller().name();
        Optional<Rule> decided = switch (fields.oneOf(Decision.class, "state")
                .orElseThrow(() -> fields.refused("state", "is one of " + Named.words(Decision.class)))) {
            case ACCEPTED -> rules.accept(id, person);
            case DECLINED -> rules.decline(id, person);
        };
        return decided.map(rule -> Response.json(200, RuleJson.of(rule)))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such rule."));
    }
}
