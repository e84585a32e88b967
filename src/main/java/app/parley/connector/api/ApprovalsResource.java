package app.parley.connector.api;

import app.parley.approval.AfterChecks;
import app.parley.approval.Afterthought;
import app.parley.approval.Answer;
import app.parley.approval.Approvals;
import app.parley.approval.Decisions;
import app.parley.approval.DraftId;
import app.parley.approval.DraftState;
import app.parley.approval.Rejection;
import java.time.Duration;
import java.util.List;

/// The queue of drafts, and what people say of them.
public final class ApprovalsResource implements Resource {
    /// A caller who says yes means it: only the console gives time to think again.
    private static final Duration UNDO_TIME = Duration.ZERO;

    private static final int LONGEST_NOTE = 2000;
    private final Approvals approvals;
    private final Decisions decisions;
    private final AfterChecks afterChecks;

    public ApprovalsResource(Approvals approvals, Decisions decisions, AfterChecks afterChecks) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.afterChecks = afterChecks;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/approvals", this::page),
                Route.get("/approvals/{id}", this::approval),
                Route.post("/approvals/{id}/approve", this::approve),
                Route.post("/approvals/{id}/reject", this::reject),
                Route.post("/approvals/{id}/undo", this::undo),
                Route.post("/approvals/{id}/check", this::check));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var state = call.oneOf(DraftState.class, "state").orElse(null);
        return Response.page(
                approvals.page(state, paging.from(), paging.limit()).map(ApprovalJson::of));
    }

    private Response approval(ApiCall call) {
        return approvals
                .find(draft(call))
                .map(draft -> Response.json(200, ApprovalJson.of(draft)))
                .orElseThrow(ApprovalsResource::nothing);
    }

    private Response approve(ApiCall call) {
        var text = ContentFields.text(Fields.of(call)).orElse(null);
        return told(decisions.approve(draft(call), text, call.caller().name(), UNDO_TIME));
    }

    private Response reject(ApiCall call) {
        var fields = Fields.of(call);
        var reason = fields.oneOf(Rejection.class, "reason")
                .orElseThrow(() -> fields.refused("reason", "is one of " + Named.words(Rejection.class)));
        var note = fields.text("note", LONGEST_NOTE).orElse(null);
        return told(decisions.reject(draft(call), reason, note, call.caller().name()));
    }

    private Response undo(ApiCall call) {
        return told(decisions.undo(draft(call), call.caller().name()));
    }

    private Response check(ApiCall call) {
        var thought = thought(Fields.of(call));
        return told(afterChecks.judge(draft(call), thought, call.caller().name()));
    }

    private static Afterthought thought(Fields fields) {
        var text = ContentFields.text(fields);
        return switch (fields.oneOf(Verdict.class, "verdict")
                .orElseThrow(() -> fields.refused("verdict", "is one of " + Named.words(Verdict.class)))) {
            case FINE -> new Afterthought.Fine();
            case CHANGED ->
                new Afterthought.Changed(
                        text.orElseThrow(() -> fields.refused("text", "says what would have been sent instead")));
            case WRONG ->
                new Afterthought.Wrong(
                        fields.oneOf(Rejection.class, "reason")
                                .orElseThrow(
                                        () -> fields.refused("reason", "is one of " + Named.words(Rejection.class))),
                        fields.text("note", LONGEST_NOTE).orElse(null));
        };
    }

    private enum Verdict {
        FINE,
        CHANGED,
        WRONG
    }

    private static Response told(Answer answer) {
        return switch (answer) {
            case Answer.Done(var draft) -> Response.json(200, ApprovalJson.of(draft));
            case Answer.NotOpen(var _, var why) -> throw Problem.CONFLICT.because(why);
            case Answer.Unfit(var _, var why) -> throw Problem.UNPROCESSABLE.because(why);
            case Answer.Missing() -> throw nothing();
        };
    }

    private static DraftId draft(ApiCall call) {
        return new DraftId(call.id());
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("There is no such approval.");
    }
}
