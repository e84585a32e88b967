package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Lost;
import app.parley.connector.whatsapp.Answer.NeverLeft;
import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.Listing;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.TemplateAccount;
import app.parley.template.TemplateAccountException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The templates of a business account, through Meta's Graph API.
public final class WhatsAppTemplates implements TemplateAccount {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppTemplates.class);
    private static final String EDGE = "message_templates";
    private static final String FIELDS =
            "id,name,language,status,category,components,quality_score,rejected_reason,correct_category";
    private static final String PAGE = "100";

    /// Accounts hold 250 templates, 6,000 at most (reference §3.4).
    private static final int MOST_PAGES = 100;

    private final GraphClient graph;
    private final String businessAccountId;
    private final TemplateWriter writer;
    private final ErrorTable errors = ErrorTable.load();

    public WhatsAppTemplates(GraphClient graph, String businessAccountId) {
        this.graph = graph;
        this.businessAccountId = businessAccountId;
        writer = new TemplateWriter(graph.json());
    }

    @Override
    public List<Listing> list() throws TemplateAccountException {
        var all = new ArrayList<Listing>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode body = read(after);
            for (JsonNode template : body.path("data")) {
                TemplateReader.read(template).ifPresent(all::add);
            }
            String next = Fields.string(body.path("paging").path("next"));
            String cursor = Fields.string(body.path("paging").path("cursors").path("after"), "");
            if (next == null) return List.copyOf(all);
            if (cursor.isEmpty() || cursor.equals(after)) break;
            after = cursor;
        }
        throw new TemplateAccountException("WhatsApp's list of templates has no end.");
    }

    private JsonNode read(String after) throws TemplateAccountException {
        Map<String, String> query = new HashMap<>(Map.of("fields", FIELDS, "limit", PAGE));
        if (!after.isEmpty()) query.put("after", after);
        JsonNode body = answer(graph.get(List.of(businessAccountId, EDGE), query));
        if (!body.path("data").isArray()) {
            throw new TemplateAccountException("What answered was not WhatsApp. Perhaps a proxy stands in between.");
        }
        return body;
    }

    @Override
    public Created create(Composition composition) throws TemplateAccountException {
        JsonNode body = answer(graph.post(List.of(businessAccountId, EDGE), writer.creation(composition)));
        String id = Fields.string(body.path("id"));
        if (id == null) {
            throw new TemplateAccountException("WhatsApp answered yes, but the answer does not name the template.");
        }
        String category = Fields.string(body.path("category"));
        return new Created(
                id,
                category == null ? composition.category() : Category.of(category),
                Status.of(Fields.string(body.path("status"), Status.PENDING.name())));
    }

    @Override
    public void edit(Template template, Composition composition) throws TemplateAccountException {
        boolean withCategory = composition.category() != template.listing().category();
        done(graph.post(List.of(template.listing().whatsappId()), writer.change(composition, withCategory)));
    }

    @Override
    public void delete(String name) throws TemplateAccountException {
        done(graph.delete(List.of(businessAccountId, EDGE), Map.of("name", name)));
    }

    private void done(Answer answer) throws TemplateAccountException {
        if (!answer(answer).path("success").asBoolean(true)) {
            throw new TemplateAccountException("WhatsApp did not take it and gave no reason.");
        }
    }

    private JsonNode answer(Answer answer) throws TemplateAccountException {
        return switch (answer) {
            case NeverLeft(var why, var _) -> throw new TemplateAccountException(why);
            case Lost _ ->
                throw new TemplateAccountException(
                        "WhatsApp did not answer. Look at the list in a moment: it may have taken it.");
            case Replied replied -> {
                if (replied.isSuccess()) yield replied.body();
                throw new TemplateAccountException(reason(replied));
            }
        };
    }

    private String reason(Replied replied) {
        if (!replied.isError()) {
            return replied.status() >= 500
                    ? "WhatsApp is having trouble. Try again later."
                    : "What answered was not WhatsApp. Perhaps a proxy stands in between.";
        }
        GraphError error = GraphError.of(replied.body().path("error"), graph.json());
        log.warn(
                "Meta did not take a wish about templates: HTTP {}, code {}, subcode {}, fbtrace_id {}",
                replied.status(),
                error.code(),
                error.subcode(),
                error.trace());
        return errors.failure(error).reason();
    }
}
