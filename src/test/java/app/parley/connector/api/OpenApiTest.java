package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final OpenApiContract contract = new OpenApiContract();

    @Test
    void describesEveryResource() {
        assertThat(contract.described())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/contacts (read)",
                        "PUT /api/v1/contacts (write)",
                        "GET /api/v1/contacts/{id} (read)",
                        "PATCH /api/v1/contacts/{id} (write)",
                        "DELETE /api/v1/contacts/{id} (write)",
                        "GET /api/v1/contacts/{id}/export (read)",
                        "POST /api/v1/contacts/{id}/merge (write)",
                        "GET /api/v1/conversations (read)",
                        "GET /api/v1/conversations/{id} (read)",
                        "GET /api/v1/contacts/{id}/memory (read)",
                        "POST /api/v1/contacts/{id}/memory (write)",
                        "PATCH /api/v1/contacts/{id}/memory/{fact} (write)",
                        "DELETE /api/v1/contacts/{id}/memory/{fact} (write)",
                        "PATCH /api/v1/conversations/{id} (write)",
                        "GET /api/v1/conversations/{id}/findings (read)",
                        "GET /api/v1/conversations/{id}/messages (read)",
                        "POST /api/v1/media (write)",
                        "GET /api/v1/media/{id} (read)",
                        "POST /api/v1/messages (write)",
                        "POST /api/v1/variants (write)",
                        "GET /api/v1/messages/{id} (read)",
                        "GET /api/v1/search (read)",
                        "GET /api/v1/approvals (read)",
                        "GET /api/v1/approvals/{id} (read)",
                        "POST /api/v1/approvals/{id}/approve (write)",
                        "POST /api/v1/approvals/{id}/check (write)",
                        "POST /api/v1/approvals/{id}/reject (write)",
                        "POST /api/v1/approvals/{id}/undo (write)",
                        "GET /api/v1/agents (read)",
                        "PATCH /api/v1/agents/{type} (admin)",
                        "GET /api/v1/agents/rules (read)",
                        "PATCH /api/v1/agents/rules/{id} (admin)",
                        "GET /api/v1/agents/advice (read)",
                        "PATCH /api/v1/agents/advice/{id} (write)",
                        "POST /api/v1/agents/stop (write)",
                        "POST /api/v1/agents/resume (admin)",
                        "GET /api/v1/hours (read)",
                        "PATCH /api/v1/hours (admin)",
                        "GET /api/v1/insights/costs (read)",
                        "GET /api/v1/insights/agents (read)",
                        "GET /api/v1/insights/overview (read)",
                        "GET /api/v1/events (read)",
                        "POST /api/v1/events (write)",
                        "GET /api/v1/knowledge (read)",
                        "POST /api/v1/knowledge (write)",
                        "POST /api/v1/knowledge/import (write)",
                        "GET /api/v1/knowledge/search (read)",
                        "GET /api/v1/knowledge/suggestions (read)",
                        "POST /api/v1/knowledge/suggestions/{id}/accept (write)",
                        "POST /api/v1/knowledge/suggestions/{id}/skip (write)",
                        "GET /api/v1/knowledge/{id} (read)",
                        "PATCH /api/v1/knowledge/{id} (write)",
                        "DELETE /api/v1/knowledge/{id} (write)",
                        "GET /api/v1/templates (read)",
                        "POST /api/v1/templates (write)",
                        "GET /api/v1/templates/{id} (read)",
                        "PATCH /api/v1/templates/{id} (write)",
                        "DELETE /api/v1/templates/{id} (write)");
    }

    @Test
    void noticesRoutesThatAreNotDescribedAndDescriptionsWithoutARoute() {
        var differences = contract.differences(List.of(
                Route.get("/contacts", _ -> Response.empty()),
                Route.get("/agents/{type}", _ -> Response.empty()),
                Route.post("/agents/resume", _ -> Response.empty())));
        assertThat(differences)
                .contains(
                        "only built: GET /api/v1/agents/{type} (read)",
                        "only built: POST /api/v1/agents/resume (write)",
                        "only described: POST /api/v1/agents/resume (admin)")
                .doesNotContain("only described: GET /api/v1/contacts (read)");
    }

    @Test
    void refersToNothingThatIsMissing() {
        assertThat(contract.document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(contract.document.at(reference.substring(1)).isMissingNode())
                    .isFalse();
        });
    }

    @Test
    void namesEveryParameterOfItsPaths() {
        contract.document.path("paths").properties().forEach(path -> {
            var names = path.getValue().path("parameters").findValuesAsText("name");
            var expected = Pattern.compile("\\{(\\w+)}")
                    .matcher(path.getKey())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(names).isEqualTo(expected);
        });
    }

    @Test
    void saysInSnakeCaseWhatMayGoWrong() {
        assertThat(contract.document.findValues("properties"))
                .allSatisfy(properties -> properties
                        .fieldNames()
                        .forEachRemaining(name -> assertThat(name).matches("[a-z][a-z0-9_]*")));
        contract.document
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (path.getKey().startsWith("/api/")
                            && operation.getValue().isObject()) {
                        assertThat(operation.getValue().path("responses").fieldNames())
                                .toIterable()
                                .contains("401", "403");
                    }
                }));
    }
}
