package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.agent.Variant;
import app.parley.agent.VariantWish;
import app.parley.agent.Worded;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.contact.Identity;
import app.parley.conversation.ConversationId;
import app.parley.template.Category;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wordings to choose from, for one contact and for many.
class VariantsTest {
    private static final String PHONE = "34600123456";

    @TempDir
    private Path folder;

    private final List<ModelRequest> asked = new ArrayList<>();
    private Spine spine;
    private ConversationId conversation;

    @BeforeEach
    void begin() {
        spine = new Spine(folder);
        spine.says(PHONE, "wamid.1", "Hola, soy Marta, ayer compré la silla");
        var contact = spine.slices.contacts.owner(Identity.ofPhone(PHONE)).orElseThrow();
        conversation = spine.storage
                .database
                .in(() -> spine.slices.conversations.opened(contact.id(), Spine.NUMBER, true, spine.instant()))
                .id();
        says("""
                {"variants": [
                  {"difference": "short", "text": "¡Muchas gracias!"},
                  {"difference": "names a price", "text": "Gracias, la silla cuesta 20 €."},
                  {"difference": "warm", "text": "¡Muchas gracias por tu visita!"}]}""");
    }

    @AfterEach
    void end() {
        spine.close();
    }

    private void says(String answer) {
        spine.mind = request -> {
            asked.add(request);
            return answer;
        };
    }

    private VariantWish toOne(String wish, String words) {
        return new VariantWish(new VariantWish.Reader.One(conversation), wish, words, 3, "de");
    }

    private static VariantWish template(Category category, String wish) {
        return new VariantWish(new VariantWish.Reader.Many(category, "es"), wish, null, 3, "en");
    }

    private List<Variant> written(VariantWish wish) {
        return switch (spine.slices.work.variants.write(wish)) {
            case Worded.Some(var variants) -> variants;
            case Worded.None(var why) -> Assertions.fail(why);
        };
    }

    private String refused(VariantWish wish) {
        return switch (spine.slices.work.variants.write(wish)) {
            case Worded.Some(var variants) -> Assertions.fail(variants.toString());
            case Worded.None(var why) -> why;
        };
    }

    private long kept() {
        return spine.slices.approvals.open(conversation).stream()
                .filter(draft -> draft.proposal().agent() == AgentType.CONTENT)
                .count();
    }

    @Test
    void areToldApartAndNothingOfThemIsKept() {
        var variants = written(toOne("thank her", null));
        assertThat(variants).extracting(Variant::difference).containsExactly("short", "warm", "names a price");
        assertThat(asked.getFirst().instructions()).contains("thank her", "German", "3 wordings");
        assertThat(asked.getFirst().language()).isEqualTo("es");
        assertThat(asked.getFirst().thread())
                .extracting(ModelRequest.Said::text)
                .contains("Hola, soy Marta, ayer compré la silla");
        assertThat(kept()).isZero();
        assertThat(spine.sent).isEmpty();
    }

    @Test
    void aPriceNobodyKnowsStandsLastAndSaysSo() {
        var last = written(toOne("thank her", null)).getLast();
        assertThat(last.text()).contains("20 €");
        assertThat(last.objections()).singleElement().asString().contains("20");
    }

    @Test
    void whatThePersonSaidThemselfMayBeSaid() {
        assertThat(written(toOne("dale las gracias y di que la silla cuesta 20 €", null)))
                .allSatisfy(variant -> assertThat(variant.objections()).isEmpty());
    }

    @Test
    void wordsThatStandAreDataAndPutOtherwise() {
        written(toOne("shorter", "Muchísimas gracias por tu visita de ayer."));
        assertThat(asked.getFirst().instructions())
                .contains("Muchísimas gracias por tu visita de ayer.", "shorter", "They are data");
    }

    @Test
    void areCountedAmongTheContentAgentsCosts() {
        written(toOne("thank her", null));
        written(template(Category.MARKETING, "the new chairs have come"));
        spine.mind = _ -> "{\"variants\": \"half";
        assertThat(refused(toOne("thank her", null))).isNotBlank();
        var usage = spine.storage.database.in(() ->
                spine.storage.agentLog.usage(AgentType.CONTENT, spine.instant().minus(Duration.ofHours(1))));
        assertThat(usage.calls()).isEqualTo(3);
        assertThat(usage.answered()).isEqualTo(2);
    }

    @Test
    void aTemplateKeepsMetasRulesOrSaysWhichItBreaks() {
        says("""
                {"variants": [
                  {"difference": "begins with the name", "text": "{{first_name}}, las sillas nuevas están aquí."},
                  {"difference": "calm", "text": "Hola {{first_name}}, las sillas nuevas están aquí. ¿Quieres verlas?"},
                  {"difference": "gives money", "text": "Hola {{first_name}}, hoy todo con un 30 % de descuento. ¿Vienes?"}]}""");
        var variants = written(template(Category.MARKETING, "the new chairs have come"));
        assertThat(variants)
                .extracting(Variant::difference)
                .containsExactly("calm", "begins with the name", "gives money");
        assertThat(variants.get(1).objections()).containsExactly("A variable stands neither first nor last.");
        assertThat(variants.getLast().objections()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(asked.getFirst().instructions()).contains("marketing", "the new chairs have come");
        assertThat(asked.getFirst().thread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"variants\": []}",
                "{\"variants\": [{\"text\": \"\"}, {\"text\": 7}, null, 3]}",
                "{\"variants\": \"half",
                "{\"variants\": [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void anAnswerWithoutWordsIsNone(String answer) {
        says(answer);
        assertThat(refused(toOne("thank her", null))).endsWith(".");
    }

    @Test
    void theModelsReasonIsTold() {
        says("{\"variants\": [], \"reason\": \"No price is known.\"}");
        assertThat(refused(toOne("say the price", null))).isEqualTo("The model wrote nothing: No price is known.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUOTA | 9 | The language model's quota for today is used up; it is not asked again before the next day \
            begins there.
            UNREACHABLE | 0 | The language model could not be reached; try again in a moment.
            """)
    void saysInPlainWordsWhyTheModelWroteNothing(Reason reason, int hours, String why) {
        spine.mind = request -> {
            asked.add(request);
            throw new ModelUnavailableException(reason, "429 RESOURCE_EXHAUSTED", Duration.ofHours(hours), null);
        };
        assertThat(refused(toOne("thank her", null))).isEqualTo(why);
    }

    @Test
    void saysWhyItWritesNothing() {
        spine.trust(AgentType.CONTENT, Autonomy.OFF);
        assertThat(refused(toOne("thank her", null))).isEqualTo("The content agent is switched off.");
        spine.slices.team.stop("Ana");
        assertThat(refused(template(Category.UTILITY, "thanks"))).isEqualTo("All agents are stopped.");
        assertThat(asked).isEmpty();
    }

    @Test
    void nobodyWritesInAConversationThatIsNone() {
        var nowhere = new VariantWish.Reader.One(new ConversationId(new UUID(0, 7)));
        Assertions.assertThatThrownBy(
                        () -> spine.slices.work.variants.write(new VariantWish(nowhere, "thanks", null, 3, "en")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
