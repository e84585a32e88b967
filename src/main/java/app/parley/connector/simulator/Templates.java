package app.parley.connector.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// The account's templates: most are approved, one is paused, one waits for review.
final class Templates {

    private static final int PAGE = 25;

    private final List<Template> all;

    Templates() {
        all = WireJson.resource("templates.json", new TypeReference<List<ObjectNode>>() {}).stream()
                .map(Template::new)
                .toList();
    }

    /// The one to send, in exactly this language.
    Template approved(String name, String language) throws GraphRefusal {
        var found = all.stream()
                .filter(template ->
                        template.name().equals(name) && template.language().equals(language))
                .findFirst();
        var status = found.map(Template::status).orElse("");
        return switch (status) {
            case "APPROVED" -> found.orElseThrow();
            case "PAUSED" -> throw GraphRefusal.of(132015, "Template " + name + " is paused due to low quality.");
            case "DISABLED" -> throw GraphRefusal.of(132016, "Template " + name + " is disabled.");
            default -> throw GraphRefusal.of(132001, "template name (" + name + ") does not exist in " + language);
        };
    }

    /// A page of the list, as `GET /{WABA}/message_templates` answers it.
    JsonNode list(Map<String, String> query, String address) throws GraphRefusal {
        var matching = all.stream()
                .filter(template -> matches(query, template, "status")
                        && matches(query, template, "name")
                        && matches(query, template, "language")
                        && matches(query, template, "category"))
                .toList();
        var limit = Math.clamp(number(query.getOrDefault("limit", String.valueOf(PAGE))), 1, 1000);
        var from = (int) Math.min(number(query.getOrDefault("after", "0")), matching.size());
        var to = Math.min(from + limit, matching.size());
        var page = WireJson.object();
        var data = page.putArray("data");
        matching.subList(from, to).forEach(template -> data.add(template.json()));
        if (from == to) {
            return page;
        }
        var paging = page.putObject("paging");
        paging.putObject("cursors").put("before", String.valueOf(from)).put("after", String.valueOf(to));
        if (to < matching.size()) {
            paging.put("next", address + "?limit=" + limit + "&after=" + to);
        }
        return page;
    }

    private static boolean matches(Map<String, String> query, Template template, String field) {
        var wanted = query.get(field);
        return wanted == null || wanted.equals(template.json().path(field).asText());
    }

    private static long number(String text) throws GraphRefusal {
        if (!text.matches("\\d{1,9}")) {
            throw GraphRefusal.invalid("limit and after must be as they were handed out.");
        }
        return Long.parseLong(text);
    }
}
