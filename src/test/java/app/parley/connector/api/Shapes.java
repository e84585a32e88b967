package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Holds answers against the schemas that describe them: every field that is described is there, and no other.
final class Shapes {
    private static final JsonNode SCHEMAS =
            new OpenApiContract().document.path("components").path("schemas");

    private Shapes() {}

    static void check(String schema, JsonNode answer) {
        var described = names(SCHEMAS.path(schema).path("properties"));
        assertThat(names(answer)).containsExactlyInAnyOrderElementsOf(described);
        assertThat(described)
                .containsAll(SCHEMAS.path(schema)
                        .path("required")
                        .valueStream()
                        .map(JsonNode::textValue)
                        .toList());
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
