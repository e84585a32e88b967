package app.parley.insight;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what WhatsApp charges: each message of ours that was delivered, once. Prices are not kept with it, so that a
/// rate card may come later (reference §3.3).
public final class Charges {
    private static final Set<MessageState> ARRIVED =
            Set.of(MessageState.DELIVERED, MessageState.READ, MessageState.PLAYED);
    private final ChargeStore store;
    private final RateCards cards;
    private final Contacts contacts;
    private final Transactions transactions;
    private final ZoneId zone;
    private final Markets markets = Markets.shipped();
    private final Allowances allowances = Allowances.shipped();

    /// @param zone in which a day and a month begin
    public Charges(ChargeStore store, RateCards cards, Contacts contacts, Transactions transactions, ZoneId zone) {
        this.store = store;
        this.cards = cards;
        this.contacts = contacts;
        this.transactions = transactions;
        this.zone = zone;
    }

    /// WhatsApp told something of a message. The category may come with another receipt than the arrival, and in any
    /// order.
    public void told(Message message, MessageState state, @Nullable Pricing pricing, Instant at) {
        boolean arrived = ARRIVED.contains(state);
        if (message.direction() != Direction.OUTBOUND || !arrived && pricing == null) {
            return;
        }
        transactions.run(() -> {
            var before = store.find(message.id());
            var known = before.orElseGet(() -> fresh(message));
            var now = known.told(pricing, arrived ? day(at) : null);
            if (!before.equals(Optional.of(now))) {
                store.put(settled(now));
            }
        });
    }

    private Charge fresh(Message message) {
        var contact = contacts.find(message.contact());
        return new Charge(
                message.id(),
                message.phoneNumberId(),
                markets.region(
                        contact.map(Contact::phone).orElse(null),
                        contact.map(Contact::userId).orElse(null)),
                null,
                null,
                null);
    }

    private Charge settled(Charge charge) {
        var pricing = charge.pricing();
        var day = charge.deliveredOn();
        if (charge.standing() != null || pricing == null || day == null) {
            return charge;
        }
        return charge.settled(standing(charge.phoneNumberId(), pricing, day));
    }

    /// How Meta marks a message within the allowance is not documented: what it calls free is free, and for the rest we
    /// count ourselves.
    private Standing standing(String phoneNumberId, Pricing pricing, LocalDate day) {
        if (pricing.isEntryPoint()) {
            return Standing.ENTRY_POINT;
        }
        if (pricing.isFree()) {
            return Standing.FREE;
        }
        int free = allowances.messages(pricing.category(), day);
        var month = day.withDayOfMonth(1);
        return free > 0 && store.allowed(phoneNumberId, pricing.category(), month, month.plusMonths(1)) < free
                ? Standing.ALLOWANCE
                : Standing.CHARGED;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// What the messages delivered on those days cost.
    public Spending spent(LocalDate from, LocalDate before) {
        return transactions.in(() -> Spending.of(store.volumes(from, before), store.cards(), cards));
    }

    /// How many messages of the allowance one number has taken this month, the number that has taken most.
    public Allowed allowed(LocalDate day) {
        var month = day.withDayOfMonth(1);
        long most = transactions.in(() -> store.volumes(month, month.plusMonths(1))).stream()
                .filter(Allowed::counts)
                .collect(Collectors.groupingBy(Volume::phoneNumberId, Collectors.summingLong(Volume::messages)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Allowed(most, allowances.messages(Allowed.CATEGORY, day));
    }
}
