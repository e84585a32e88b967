package app.parley.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.store.HibernateCartStore;
import app.parley.approval.AgentType;
import app.parley.approval.check.KeywordReading;
import app.parley.contact.Contact;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Direction;
import app.parley.conversation.MessageId;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.settings.Notebook;
import app.parley.settings.store.HibernateSettingsStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartsTest {
    private static final Duration A_DAY = Duration.ofHours(24);
    private final DeskFixture desk = new DeskFixture();
    private final Contact ana = desk.contact("Ana", "34600111222");
    private final TriggerAgent agent = new TriggerAgent(
            new KeywordReading(),
            desk.findings,
            desk.conversations,
            carts(desk),
            desk.team,
            new Notebook(new HibernateSettingsStore(desk.database, desk.clock), desk.database),
            desk.journal,
            desk.database);

    static Carts carts(DeskFixture desk) {
        return new Carts(
                new KeywordReading(),
                new HibernateCartStore(desk.database),
                desk.findings,
                desk.conversations,
                desk.clock);
    }

    @BeforeEach
    void begin() {
        agent.read();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Received says(String words) {
        return passes(Duration.ofMinutes(1), () -> desk.says(ana, words));
    }

    private Received sendsACart() {
        return passes(
                Duration.ofMinutes(1),
                () -> desk.comes(ana, "order", null, null, "{\"order\":{\"product_items\":[]}}"));
    }

    private void answered(String words) {
        passes(Duration.ofMinutes(1), () -> desk.comes(ana, Direction.ECHO, "text", words, null, "{}", null));
    }

    private Received passes(Duration time, java.util.function.Supplier<Received> then) {
        desk.now = desk.now.plus(time);
        var received = then.get();
        agent.read();
        return received;
    }

    private void silence(Duration time) {
        desk.now = desk.now.plus(time);
        agent.read();
    }

    private List<MessageId> left() {
        var chat = desk.conversations.of(ana.id()).getFirst();
        return left(chat);
    }

    private List<MessageId> left(ConversationId chat) {
        return desk.findings.of(chat, 50).stream()
                .filter(finding -> finding.kind() == FindingKind.CART_LEFT)
                .map(Finding::message)
                .toList();
    }

    @Test
    void whoSentACartAndFellSilentHasLeftIt() {
        var cart = sendsACart();
        answered("How would you like to pay?");
        silence(Carts.SILENCE.minusMinutes(5));
        assertThat(left()).as("they still have time").isEmpty();

        silence(Duration.ofMinutes(10));
        assertThat(left()).containsExactly(cart.message().id());
        assertThat(cart.conversation().windowOpen(desk.now))
                .as("while free text may still be written")
                .isTrue();
        silence(Duration.ofDays(3));
        assertThat(left()).as("noticed once").hasSize(1);
        assertThat(desk.findings.of(cart.conversation().id(), 1).getFirst().confidence())
                .isBetween(0.9, 1.0);
    }

    @Test
    void aCartThatNobodyAnsweredIsLeftTooAndALateAnswerGetsTimeForAReply() {
        var cart = sendsACart();
        silence(Carts.SILENCE.plusMinutes(1));
        assertThat(left()).containsExactly(cart.message().id());

        var bea = desk.contact("Bea", "34600111333");
        var hers = desk.comes(bea, "order", null, null, "{}");
        silence(Carts.SILENCE.minusMinutes(10));
        desk.comes(bea, Direction.ECHO, "text", "It is 40 € in all", null, "{}", null);
        silence(Duration.ofMinutes(30));
        assertThat(left(hers.conversation().id())).isEmpty();
        silence(Carts.TIME_TO_ANSWER);
        assertThat(left(hers.conversation().id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to buy the blue jacket",
                "ok, I'll take it!",
                "Quiero hacer un pedido",
                "Vale, me la quedo",
                "Quero comprar a jaqueta azul",
                "fico com ela"
            })
    void whoPlainlyWantsToBuyIsWaitedForAsWell(String words) {
        var asked = says(words);
        silence(A_DAY);
        assertThat(left()).containsExactly(asked.message().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much is the blue jacket?",
                "I don't want to buy it",
                "no quiero comprar nada",
                "no, ya no lo quiero",
                "não vou querer, obrigada",
                "não quero comprar",
                "I already ordered",
                "ok",
                "",
                "🛒"
            })
    void whoOnlyAsksOrDoesNotWantHasNoCart(String words) {
        says(words);
        silence(A_DAY);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've paid, when does it come?",
                "ya pagué",
                "te hice el bizum",
                "já fiz o pix",
                "Thanks!",
                "muchas gracias",
                "obrigada",
                "I changed my mind",
                "mejor no",
                "where is my order?"
            })
    void whoPaysThanksOrNoLongerWantsHasLeftNothing(String words) {
        sendsACart();
        answered("It is 40 €");
        says(words);
        silence(A_DAY);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Payment received!",
                "Hemos recibido tu pago",
                "Seu pedido saiu para entrega",
                "Pedido confirmado"
            })
    void whatTheBusinessSaysIsSoldIsNotLeft(String words) {
        sendsACart();
        answered(words);
        silence(A_DAY);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I haven't paid yet",
                "aún no he pagado",
                "let me think about it",
                "¿puedo pagar contra reembolso?",
                "can I pay by card?"
            })
    void whoHasNotPaidYetIsWaitedFor(String words) {
        sendsACart();
        says(words);
        silence(A_DAY);
        assertThat(left()).hasSize(1);
    }

    @Test
    void isWithdrawnWhenTheCustomerWritesAgainAndNoticedAgainAfterTheNextSilence() {
        var cart = sendsACart();
        silence(A_DAY);
        assertThat(left()).hasSize(1);

        says("do you ship to Seville?");
        assertThat(left()).isEmpty();
        assertThat(desk.journal.after(0, 100))
                .extracting(entry -> entry.entry().type())
                .contains("finding.withdrawn");
        silence(A_DAY);
        assertThat(left()).containsExactly(cart.message().id());

        says("ya pagué");
        assertThat(left()).isEmpty();
        silence(A_DAY);
        assertThat(left()).isEmpty();
    }

    @Test
    void aConversationHasOneCartTheNewest() {
        says("I want to buy a jacket");
        sendsACart();
        var second = sendsACart();
        says("I want to order it today");
        silence(A_DAY);
        assertThat(left()).containsExactly(second.message().id());

        var third = sendsACart();
        silence(A_DAY);
        assertThat(left()).containsExactly(third.message().id());
    }

    @Test
    void whoeverClosesTheConversationEndsTheCart() {
        var chat = sendsACart().conversation().id();
        desk.conversations.change(chat, ConversationChange.none().withState(ConversationState.CLOSED));
        silence(A_DAY);
        assertThat(left()).isEmpty();

        sendsACart();
        silence(A_DAY);
        assertThat(left()).hasSize(1);
        desk.conversations.change(chat, ConversationChange.none().withState(ConversationState.CLOSED));
        silence(Duration.ofHours(2));
        assertThat(left()).as("afterwards too").isEmpty();
    }

    @Test
    void nothingIsNoticedWhileTheAgentIsOffOrStopped() {
        sendsACart();
        desk.team.work(AgentType.TRIGGER, false, "Ruth");
        silence(A_DAY);
        assertThat(left()).isEmpty();
        desk.team.work(AgentType.TRIGGER, true, "Ruth");
        desk.team.stop("Ruth");
        silence(Duration.ofHours(1));
        assertThat(left()).isEmpty();
        desk.team.resume("Ruth");
        silence(Duration.ofHours(1));
        assertThat(left()).hasSize(1);
    }

    @Test
    void nobodyWaitsForEver() {
        sendsACart();
        desk.team.work(AgentType.TRIGGER, false, "Ruth");
        silence(Duration.ofDays(20));
        desk.team.work(AgentType.TRIGGER, true, "Ruth");
        silence(Duration.ofDays(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void aCartOfAnErasedCustomerIsGone() {
        var chat = sendsACart().conversation().id();
        desk.conversationStore.erase(ana.id());
        silence(A_DAY);
        assertThat(left(chat)).isEmpty();
        assertThat(new HibernateCartStore(desk.database).due(desk.now.plus(A_DAY), 9))
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void standsHugeAndBrokenWordsAndManyOfThem() {
        var cart = desk.comes(ana, "order", "i paid ".repeat(100_000), null, "\u0000");
        says("\0\u202e\ud800 quiero ".repeat(1000));
        says("no ".repeat(300_000) + "pagado");
        for (int i = 0; i < 150; i++) {
            says("and " + i);
        }
        says(UUID.randomUUID().toString());
        silence(A_DAY);
        assertThat(left()).containsExactly(cart.message().id());
    }
}
