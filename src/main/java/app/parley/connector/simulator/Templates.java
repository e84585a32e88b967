package app.parley.connector.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The account's templates. At the beginning most are approved, one is paused, one waits for review for ever.
final class Templates {

    private static final int PAGE = 25;
    private static final int MOST = 250;
    private static final int TOO_MANY = 2388019;
    private static final int NOT_FOUND = 2593002;
    private static final Duration NAME_BLOCKED = Duration.ofDays(30);
    private static final Set<String> EDITABLE = Set.of("APPROVED", "REJECTED", "PAUSED");

    private final TemplateReview review;
    private final InstantSource clock;
    private final List<Template> all = new ArrayList<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private final Map<String, Instant> edited = new HashMap<>();
    private long lastId = 1024590000100000L;

    Templates(SimulatorSettings settings, InstantSource clock, Alarm alarm, Webhooks webhooks) {
        review = new TemplateReview(settings, clock, (delay, task) -> alarm.after(delay, () -> alone(task)), webhooks);
        this.clock = clock;
        WireJson.resource("templates.json", new TypeReference<List<ObjectNode>>() {})
                .forEach(json -> all.add(new Template(json)));
    }

    private synchronized void alone(Runnable task) {
        task.run();
    }

    /// The one to send, in exactly this language.
    synchronized Template approved(String name, String language) throws GraphRefusal {
        var found = find(name, language);
        var status = found.map(Template::status).orElse("");
        return switch (status) {
            case "APPROVED" -> new Template(found.orElseThrow().json().deepCopy());
            case "PAUSED" -> throw GraphRefusal.of(132015, "Template " + name + " is paused due to low quality.");
            case "DISABLED" -> throw GraphRefusal.of(132016, "Template " + name + " is disabled.");
            default -> throw GraphRefusal.of(132001, "template name (" + name + ") does not exist in " + language);
        };
    }

    private Optional<Template> find(String name, String language) {
        return all.stream()
                .filter(template ->
                        template.name().equals(name) && template.language().equals(language))
                .findFirst();
    }

    synchronized Optional<Template> byId(String id) {
        return all.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    synchronized JsonNode create(JsonNode wish) throws GraphRefusal {
        var name = Field.of(wish, "name").text(512);
        var language = Field.of(wish, "language").text(20);
        var category = Field.of(wish, "category").oneOf("UTILITY", "MARKETING", "AUTHENTICATION");
        if (!name.matches("[a-z0-9_]+")) {
            throw GraphRefusal.invalid("Param name must have lower case letters, digits and underscores only.");
        }
        if (all.size() >= MOST) {
            throw GraphRefusal.template(TOO_MANY, "The account has reached its limit of templates.");
        }
        if (clock.instant().isBefore(blocked.getOrDefault(name, Instant.MIN))) {
            throw GraphRefusal.template(0, "This name was deleted less than 30 days ago.");
        }
        if (find(name, language).isPresent()) {
            throw GraphRefusal.template(0, "There is already a template of this name in this language.");
        }
        var template = new Template(WireJson.object()
                .put("name", name)
                .put("parameter_format", wish.path("parameter_format").asText("POSITIONAL"))
                .put("language", language)
                .put("category", category)
                .put("id", String.valueOf(++lastId)));
        template.json().set("components", wish.path("components").deepCopy());
        TemplateFormat.check(template);
        all.add(template);
        review.begin(template);
        return WireJson.object()
                .put("id", template.id())
                .put("status", template.status())
                .put("category", category);
    }

    synchronized void edit(String id, JsonNode wish) throws GraphRefusal {
        var template = byId(id).orElseThrow(() -> GraphRefusal.unknownObject("POST", id));
        if (!EDITABLE.contains(template.status())) {
            throw GraphRefusal.template(0, "Only approved, rejected and paused templates can be edited.");
        }
        boolean approved = template.status().equals("APPROVED");
        var category =
                wish.path("category").asText(template.json().path("category").asText());
        if (approved && !category.equals(template.json().path("category").asText())) {
            throw GraphRefusal.template(0, "The category of an approved template can't be edited.");
        }
        var last = edited.getOrDefault(id, Instant.MIN);
        if (approved && last.isAfter(clock.instant().minus(Duration.ofDays(1)))) {
            throw GraphRefusal.template(0, "An approved template can be edited once in 24 hours.");
        }
        var changed = new Template(template.json().deepCopy().put("category", category));
        changed.json().set("components", wish.path("components").deepCopy());
        TemplateFormat.check(changed);
        template.json().setAll(changed.json());
        edited.put(id, clock.instant());
        review.begin(template);
    }

    /// @param id the one to delete; null for all languages of the name
    synchronized void delete(String name, @Nullable String id) throws GraphRefusal {
        var going = all.stream()
                .filter(template -> template.name().equals(name)
                        && (id == null || template.id().equals(id)))
                .toList();
        if (going.isEmpty()) {
            throw GraphRefusal.template(NOT_FOUND, "There is no such template.");
        }
        if (going.stream().anyMatch(template -> template.status().equals("DISABLED"))) {
            throw GraphRefusal.template(0, "A disabled template can't be deleted.");
        }
        all.removeAll(going);
        if (id == null) {
            blocked.put(name, clock.instant().plus(NAME_BLOCKED));
        }
    }

    synchronized void pause(String name, String language) {
        with(name, language, template -> review.stands(template, "PAUSED", "NONE"));
    }

    synchronized void recategorise(String name, String language) {
        with(name, language, review::recategorise);
    }

    private void with(String name, String language, Consumer<Template> change) {
        change.accept(
                find(name, language).orElseThrow(() -> new IllegalArgumentException("there is no such template")));
    }

    /// A page of the list, as `GET /{WABA}/message_templates` answers it.
    synchronized JsonNode list(Map<String, String> query, String address) throws GraphRefusal {
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
        matching.subList(from, to).forEach(template -> data.add(template.json().deepCopy()));
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
