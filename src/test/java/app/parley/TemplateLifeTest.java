package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.connector.whatsapp.GraphClient;
import app.parley.connector.whatsapp.GraphSettings;
import app.parley.connector.whatsapp.WhatsAppTemplates;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.Header;
import app.parley.template.Outcome;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.Templates;
import app.parley.template.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A template's whole life between us and an account at Meta, over HTTP.
class TemplateLifeTest implements InstantSource {
    private static final Slot NAME = new Slot(Part.BODY, "1");
    private final List<Runnable> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private Simulator simulator;
    private GraphClient graph;
    private Storage storage;
    private Templates templates;

    @BeforeEach
    void open(@TempDir Path folder) {
        var account = new SimulatorSettings("106540352242922", "102290129340398", "+34 986 000 127", "t", "s", 7, 1);
        simulator = new Simulator(account, this, (_, task) -> waiting.add(task));
        graph = new GraphClient(new GraphSettings(simulator.baseUrl(), "v25.0", "t", "s"));
        storage = new Storage(Workspace.at(folder), DatabaseSettings.memory("life" + UUID.randomUUID()), this);
        templates = new Templates(
                storage.templates, new WhatsAppTemplates(graph, "102290129340398"), storage.database, this);
    }

    @AfterEach
    void close() {
        storage.close();
        graph.close();
        simulator.close();
    }

    @Override
    public Instant instant() {
        return now;
    }

    private void minutesPass() {
        now = now.plus(Duration.ofMinutes(10));
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private static Wording words(String body) {
        return new Wording(
                Header.words("News"),
                body,
                "Reply STOP to get no more",
                List.of(new Button(Button.QUICK_REPLY, "Yes", null)),
                Map.of(NAME, "Ana"));
    }

    private Template synced() throws Exception {
        templates.sync();
        return templates.find("fitting", "en").orElseThrow();
    }

    @Test
    void takesOverEverythingTheAccountHas() throws Exception {
        templates.sync();

        assertThat(templates.find("order_on_its_way", "es"))
                .hasValueSatisfying(template ->
                        assertThat(template.wording().names(Part.BODY)).containsExactly("first_name", "order"));
        assertThat(templates.find("winter_sale", "es"))
                .hasValueSatisfying(template -> assertThat(template.status()).isEqualTo(Status.PAUSED));
        assertThat(templates.usable(true)).extracting(Template::status).containsOnly(Status.APPROVED);
    }

    @Test
    void goesThroughReviewEditAndDeletion() throws Exception {
        var wish = new Composition("fitting", "en", Category.UTILITY, words("Hi {{1}}, it is ready."));
        assertThat(templates.create(wish, Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(synced().status()).isEqualTo(Status.PENDING);
        minutesPass();
        var approved = synced();
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.wording()).isEqualTo(wish.wording());

        var louder = words("Hi {{1}}, it is ready!!! Come.");
        assertThat(templates.edit(approved.id(), Category.UTILITY, louder, Map.of()))
                .isInstanceOf(Outcome.Done.class);
        minutesPass();
        assertThat(synced().status()).isEqualTo(Status.REJECTED);
        assertThat(synced().listing().rejectedReason()).isEqualTo("PROMOTIONAL");

        assertThat(templates.delete(approved.id())).isInstanceOf(Outcome.Done.class);
        templates.sync();
        assertThat(templates.find("fitting", "en")).isEmpty();
        assertThat(templates.create(wish, Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("30 days"));
    }
}
