package app.parley.connector.api;

import app.parley.template.Fault;
import app.parley.template.Outcome;
import app.parley.template.Template;
import app.parley.template.TemplateId;
import app.parley.template.Templates;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// WhatsApp's templates. Making, changing and deleting one waits for WhatsApp: no transaction is open here.
public final class TemplatesResource implements Resource {
    private final Templates templates;
    private final InstantSource clock;

    public TemplatesResource(Templates templates, InstantSource clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/templates", this::page),
                Route.post("/templates", this::create),
                Route.get("/templates/{id}", this::template),
                Route.patch("/templates/{id}", this::edit),
                Route.delete("/templates/{id}", this::delete));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var after = paging.after().isEmpty()
                ? null
                : ApiCall.uuid(paging.after()).orElseThrow(Paging::invalid).toString();
        return Response.page(templates.page(after, paging.limit()).map(this::shown));
    }

    private Response create(ApiCall call) {
        var wish = new TemplateWish(Fields.of(call));
        return Response.json(201, shown(done(templates.create(wish.composition(), wish.bindings(Map.of())))));
    }

    private Response template(ApiCall call) {
        return Response.json(200, shown(found(call)));
    }

    private Response edit(ApiCall call) {
        var wish = new TemplateWish(Fields.of(call));
        var before = found(call);
        var outcome = templates.edit(
                before.id(),
                wish.category(before.listing().category()),
                wish.wording(before.wording()),
                wish.bindings(before.bindings()));
        return Response.json(200, shown(done(outcome)));
    }

    /// With it go its other languages: WhatsApp knows no other way.
    private Response delete(ApiCall call) {
        done(templates.delete(found(call).id()));
        return Response.empty();
    }

    private Template found(ApiCall call) {
        return templates.find(new TemplateId(call.id())).orElseThrow(TemplatesResource::nothing);
    }

    private static Template done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var template) -> template;
            case Outcome.Faulty(var faults) ->
                throw Problem.UNPROCESSABLE.because(
                        faults.stream().map(TemplatesResource::sentence).collect(Collectors.joining(" ")));
            case Outcome.Refused(var reason) -> throw Problem.CONFLICT.because(reason);
            case Outcome.Missing() -> throw nothing();
        };
    }

    private static String sentence(Fault fault) {
        return "\"" + fault.field() + "\": " + fault.reason();
    }

    private TemplateJson shown(Template template) {
        return TemplateJson.of(template, clock.instant());
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("There is no such template.");
    }
}
