package app.parley.desk.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.contact.Contact;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Outgoing;
import app.parley.insight.Pricing;
import app.parley.outbox.Delivery;
import app.parley.outbox.Receipt;
import app.parley.storage.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostsDeskTest {
    private static final Pricing SERVICE = new Pricing("service", "regular", true);
    private static final Pricing MARKETING = new Pricing("marketing", "regular", true);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final String LIST = "market,currency,marketing,service\nSpain,EUR,0.06,0.02\n";
    private final DeskFixture desk = new DeskFixture();
    private int sent;

    @AfterEach
    void close() {
        desk.close();
    }

    /// A message of ours that WhatsApp has taken.
    private MessageId sends(String phone) {
        var whatsappId = "wamid.OUT-" + ++sent;
        desk.answer = new Delivery.Accepted(whatsappId);
        Contact contact = desk.contact("Ana", phone);
        var chat = desk.says(contact, "Hello " + sent).conversation().id();
        desk.inbox.send(chat.value(), new Outgoing.Text("Hello.", null), DeskFixture.RUTH);
        return desk.conversations.messages(chat, null, 200).data().stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .map(Message::id)
                .max(Comparator.comparing(MessageId::value))
                .orElseThrow();
    }

    private void told(MessageId message, MessageState state, @Nullable Pricing pricing) {
        told(message, state, pricing, desk.now);
    }

    private void told(MessageId message, MessageState state, @Nullable Pricing pricing, Instant at) {
        desk.receipts.accept(new Receipt("wamid." + message, message, state, null, at, pricing));
    }

    private static Message another(Message like) {
        return new Message(
                new MessageId(Ids.next()),
                like.conversation(),
                like.contact(),
                like.phoneNumberId(),
                like.direction(),
                like.type(),
                like.text(),
                null,
                null,
                null,
                like.state(),
                0,
                null,
                null,
                null,
                like.at(),
                like.source(),
                like.approvedBy());
    }

    private CostsShown.Line line() {
        return desk.costs.now().lines().getFirst();
    }

    @Test
    void aDeliveredMessageCountsOnceHoweverOftenItIsTold() {
        var message = sends("34600111222");
        told(message, MessageState.SENT, MARKETING);
        assertThat(desk.costs.now().lines()).isEmpty();
        told(message, MessageState.DELIVERED, null);
        told(message, MessageState.DELIVERED, MARKETING);
        told(message, MessageState.READ, MARKETING);
        assertThat(line()).isEqualTo(new CostsShown.Line("marketing", 1, 0, 1, List.of()));
    }

    @Test
    void receiptsOutOfOrderCountTheSame() {
        var message = sends("34600111222");
        told(message, MessageState.READ, null);
        told(message, MessageState.SENT, MARKETING);
        assertThat(line().messages()).isEqualTo(1);
    }

    @Test
    void whatNobodyKnowsIsSaidUntilAListIsTaken() {
        told(sends("34600111222"), MessageState.DELIVERED, MARKETING);
        assertThat(desk.costs.now().today().unpriced()).isEqualTo(1);
        assertThat(desk.status.now().month().messages()).isEmpty();
        var heard = new AtomicInteger();
        desk.costs.listen(heard::incrementAndGet);
        desk.status.listen(heard::incrementAndGet);

        assertThat(desk.costs.take(LIST, OCTOBER)).isEqualTo(new Taken.Kept(new CostsShown.Card("EUR", OCTOBER, 1)));
        assertThat(heard).hasValue(2);
        assertThat(line().cost()).containsExactly(new Money("EUR", 60_000));
        assertThat(desk.status.now().today()).isEqualTo(new Spent(0, List.of(new Money("EUR", 60_000)), 0));
    }

    @Test
    void aListCountsFromItsDayOn() {
        told(sends("34600111222"), MessageState.DELIVERED, MARKETING);
        desk.costs.take(LIST, LocalDate.of(2027, 1, 1));
        assertThat(line().unpriced()).isEqualTo(1);
        desk.costs.take(LIST, OCTOBER);
        desk.costs.take(LIST.replace("0.06", "0.09"), LocalDate.of(2026, 11, 1));
        assertThat(line().cost()).containsExactly(new Money("EUR", 90_000));
        assertThat(desk.costs.now().cards())
                .extracting(CostsShown.Card::validFrom)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aMarketTheListDoesNotNameStaysUnknown() {
        desk.costs.take(LIST, OCTOBER);
        told(sends("351910000001"), MessageState.DELIVERED, MARKETING);
        assertThat(line()).isEqualTo(new CostsShown.Line("marketing", 1, 0, 1, List.of()));
    }

    @Test
    void aThousandAnswersAMonthAreFree() {
        desk.costs.take(LIST, OCTOBER);
        var message = desk.states.find(sends("34600111222")).orElseThrow();
        for (int i = 0; i < 1001; i++) {
            var other = another(message);
            desk.charges.told(other, MessageState.DELIVERED, SERVICE, desk.now);
        }
        assertThat(desk.costs.now().freeUsed()).isEqualTo(1000);
        assertThat(desk.costs.now().free()).isEqualTo(1000);
        assertThat(line()).isEqualTo(new CostsShown.Line("service", 1001, 1000, 0, List.of(new Money("EUR", 20_000))));

        told(message.id(), MessageState.DELIVERED, SERVICE, Instant.parse("2026-12-01T08:00:00Z"));
        desk.now = Instant.parse("2026-12-02T08:00:00Z");
        assertThat(desk.costs.now().freeUsed()).isEqualTo(1);
        assertThat(line().free()).isEqualTo(1);
    }

    @Test
    void whatMetaCallsFreeIsFree() {
        told(sends("34600111222"), MessageState.DELIVERED, new Pricing("utility", "free_entry_point", true));
        told(sends("34600111222"), MessageState.DELIVERED, new Pricing("utility", "regular", false));
        told(sends("34600111222"), MessageState.DELIVERED, new Pricing("utility", "something_new", true));
        assertThat(line()).isEqualTo(new CostsShown.Line("utility", 3, 3, 0, List.of()));
    }

    @Test
    void aBrokenListKeepsNothing() {
        var refused = desk.costs.take("market,currency,service\nSpain,EUR,cheap\n", OCTOBER);
        assertThat(refused).isEqualTo(new Taken.Refused("A price is a number, or n/a where there is none.", 2));
        assertThat(desk.costs.now().cards()).isEmpty();
    }

    @Test
    void modelsAndMessagesInDollarsAreAddedAndOtherCurrenciesAreNot() {
        assertThat(new Spent(340, List.of(new Money("USD", 1000), new Money("EUR", 5)), 0).all())
                .containsExactly(new Money("USD", 1340), new Money("EUR", 5));
        assertThat(new Spent(0, List.of(new Money("EUR", 5)), 0).all()).containsExactly(new Money("EUR", 5));
        assertThat(Spent.NOTHING.all()).containsExactly(new Money("USD", 0));
    }

    @Test
    void aBillIsGuessedWithinBounds() {
        assertThat(desk.costs.estimate(23, 3, "ES").cost()).isEqualTo(new Money("USD", 21_400_000));
        assertThat(desk.costs.countries()).contains("ES", "BR", "MX");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.costs.estimate(-1, 3, "ES"));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.costs.estimate(1, 101, "ES"));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.costs.estimate(1_000_000, 1, "ES"));
    }
}
