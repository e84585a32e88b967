package app.parley.template.store;

import app.parley.template.ContactField;
import app.parley.template.Performance;
import app.parley.template.Slot;
import app.parley.template.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// How variables and counts stand in their JSON columns: `{"body:day": {"example": "Monday", "field": "name"}}`.
final class Variables {
    private static final String EXAMPLE = "example";
    private static final String FIELD = "field";

    private Variables() {}

    static Map<String, Object> kept(Template template) {
        var examples = template.wording().examples();
        var slots = new HashSet<>(examples.keySet());
        slots.addAll(template.bindings().keySet());
        var kept = new HashMap<String, Object>();
        for (var slot : slots) {
            var variable = new HashMap<String, Object>();
            if (examples.containsKey(slot)) {
                variable.put(EXAMPLE, examples.get(slot));
            }
            if (template.bindings().containsKey(slot)) {
                variable.put(FIELD, template.bindings().get(slot).word());
            }
            kept.put(slot.key(), variable);
        }
        return kept;
    }

    static Map<Slot, String> examples(Map<String, Object> kept) {
        var examples = new HashMap<Slot, String>();
        each(kept, EXAMPLE, examples::put);
        return examples;
    }

    static Map<Slot, ContactField> bindings(Map<String, Object> kept) {
        var bindings = new HashMap<Slot, ContactField>();
        each(kept, FIELD, (slot, word) -> ContactField.of(word).ifPresent(field -> bindings.put(slot, field)));
        return bindings;
    }

    private static void each(Map<String, Object> kept, String part, BiConsumer<Slot, String> use) {
        kept.forEach((key, variable) -> {
            if (variable instanceof Map<?, ?> parts && parts.get(part) instanceof String text) {
                Slot.parse(key).ifPresent(slot -> use.accept(slot, text));
            }
        });
    }

    static Map<String, Object> kept(Performance performance) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("sent", performance.sent());
        kept.put("delivered", performance.delivered());
        kept.put("read", performance.read());
        kept.put("failed", performance.failed());
        kept.put("replied", performance.replied());
        return kept;
    }

    static Performance performance(Map<String, Object> kept) {
        return new Performance(
                number(kept, "sent"),
                number(kept, "delivered"),
                number(kept, "read"),
                number(kept, "failed"),
                number(kept, "replied"));
    }

    private static long number(Map<String, Object> kept, String name) {
        return kept.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
