package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Proposal;
import app.parley.contact.Contact;
import app.parley.contact.Identity;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Suggestion;
import app.parley.outbox.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people answered in conversations is suggested as knowledge.
class AnsweredConversationsTest {
    private static final String ANA = "34600111222";
    private static final String BO = "34600111333";
    private Spine spine;
    private int said;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private Contact contact(String phone) {
        return spine.slices.contacts.owner(Identity.ofPhone(phone)).orElseThrow();
    }

    private void asked(String phone, String question) {
        spine.passes(Duration.ofMinutes(1));
        spine.says(phone, "wamid.q" + ++said, question);
    }

    private void answered(String phone, String answer) {
        spine.passes(Duration.ofMinutes(1));
        var conversation = spine.storage
                .database
                .in(() -> spine.slices.conversations.opened(contact(phone).id(), Spine.NUMBER, true, spine.instant()))
                .id();
        spine.slices.gate.submit(Proposal.byPerson(conversation, new Content.Text(answer), null, "Marta"));
    }

    private List<Suggestion> found() {
        spine.slices.answered.look();
        return spine.slices.suggestions.page(Suggestion.State.OPEN, null, 50).data();
    }

    @Test
    void areFoundWithTheirQuestionAndWithoutGreetings() {
        asked(ANA, "Hola! Hacéis arreglos de ropa?");
        answered(ANA, "¡Hola! Sí, arreglamos bajos y cremalleras en tres días.");
        var found = found();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().question()).isEqualTo("Hacéis arreglos de ropa?");
        assertThat(found.getFirst().answer()).isEqualTo("Sí, arreglamos bajos y cremalleras en tres días.");
        assertThat(found.getFirst().origin()).isEqualTo(Suggestion.CONVERSATION);
        assertThat(spine.slices.knowledge.search("arreglos de ropa", 3))
                .as("it supports nothing before somebody says yes")
                .isEmpty();
    }

    @Test
    void areAskedAboutOnceAndTheNewestAnswerCounts() {
        asked(ANA, "Hacéis arreglos de ropa?");
        answered(ANA, "Sí, arreglamos bajos en tres días.");
        assertThat(found()).hasSize(1);
        assertThat(found()).hasSize(1);
        spine.passes(Duration.ofDays(2));
        asked(BO, "hacéis arreglos de ropa?");
        answered(BO, "Sí, arreglamos bajos en cinco días.");
        assertThat(found()).hasSize(1);
        assertThat(found().getFirst().answer()).contains("cinco");

        spine.slices.suggestions.skip(found().getFirst().id(), "Marta");
        asked(ANA, "Hacéis arreglos de ropa?");
        answered(ANA, "Sí, arreglamos bajos en tres días.");
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsNotSuggested() {
        spine.slices.knowledge.add(
                KnowledgeItem.entry("Hacéis arreglos de ropa?", "Sí, arreglamos bajos y cremalleras en tres días."));
        asked(ANA, "Hacéis arreglos de ropa?");
        answered(ANA, "Sí, claro, en tres días lo tienes.");
        assertThat(found()).isEmpty();
    }

    @Test
    void oneCustomersOwnMattersAreNobodyElses() {
        asked(ANA, "¿Dónde está mi pedido?");
        answered(ANA, "Sale mañana del almacén y llega el jueves.");
        asked(BO, "Quiero que me devolváis el dinero, ¿cuándo lo hacéis?");
        answered(BO, "Te lo devolvemos esta semana a la tarjeta.");
        assertThat(found()).isEmpty();
    }

    @Test
    void whatWasAskedBackOrSaidByProgramsAnswersNothing() {
        asked(ANA, "Hacéis arreglos de ropa?");
        answered(ANA, "¿De qué prenda se trata?");
        asked(BO, "Hacéis arreglos de cortinas?");
        spine.quiet(); // an agent drafts, and nobody approves
        assertThat(found()).isEmpty();
    }

    @Test
    void goWithTheContactWhoAsked() {
        asked(ANA, "Hacéis arreglos de ropa?");
        answered(ANA, "Sí, arreglamos bajos y cremalleras en tres días.");
        assertThat(found()).hasSize(1);
        spine.slices.merges.erase(contact(ANA).id(), "Marta");
        assertThat(found()).isEmpty();
    }
}
