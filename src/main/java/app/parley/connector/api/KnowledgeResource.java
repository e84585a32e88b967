package app.parley.connector.api;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeId;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.util.List;

/// What the business knows: answers, catalogue, documents, policies.
public final class KnowledgeResource implements Resource {
    private final Knowledge knowledge;
    private final Transactions transactions;

    public KnowledgeResource(Knowledge knowledge, Transactions transactions) {
        this.knowledge = knowledge;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/knowledge", this::page),
                Route.post("/knowledge", this::add),
                Route.get("/knowledge/search", this::search),
                Route.get("/knowledge/{id}", this::item),
                Route.patch("/knowledge/{id}", this::change),
                Route.delete("/knowledge/{id}", this::remove));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var after = paging.after().isEmpty()
                ? null
                : ApiCall.uuid(paging.after()).orElseThrow(Paging::invalid).toString();
        var kind = call.oneOf(Kind.class, "kind").orElse(null);
        return Response.page(knowledge.page(kind, after, paging.limit()).map(KnowledgeJson::of));
    }

    private Response add(ApiCall call) {
        var item = new KnowledgeWish(Fields.of(call)).item();
        return Response.json(201, KnowledgeJson.of(knowledge.add(item)));
    }

    private Response search(ApiCall call) {
        var words = SearchResource.words(call);
        var found = knowledge.recall(words, call.paging().limit()).stream()
                .map(KnowledgeJson.Hit::of)
                .toList();
        return Response.page(new Page<>(found, null));
    }

    private Response item(ApiCall call) {
        return knowledge
                .find(id(call))
                .map(known -> Response.json(200, KnowledgeJson.of(known)))
                .orElseThrow(KnowledgeResource::nothing);
    }

    private Response change(ApiCall call) {
        var wish = new KnowledgeWish(Fields.of(call));
        return transactions.in(() -> {
            var before = knowledge.find(id(call)).orElseThrow(KnowledgeResource::nothing);
            return knowledge
                    .change(before.id(), wish.over(before.item()))
                    .map(known -> Response.json(200, KnowledgeJson.of(known)))
                    .orElseThrow(KnowledgeResource::nothing);
        });
    }

    private Response remove(ApiCall call) {
        if (!knowledge.remove(id(call))) {
            throw nothing();
        }
        return Response.empty();
    }

    private static KnowledgeId id(ApiCall call) {
        return new KnowledgeId(call.id());
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("There is no such knowledge.");
    }
}
