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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what WhatsApp charges: each message of ours that was delivered, once. Prices are not kept with it, so
/// that a rate card may come later (reference §3.3).
public final class Charges {
    private static final Set<MessageState> ARRIVED =
            Set.of(MessageState.DELIVERED, MessageState.READ, MessageState.PLAYED);
    private final ChargeStore store;
    private final Contacts contacts;
    private final Transactions transactions;
    private final ZoneId zone;
    private final Markets markets = Markets.SHIPPED;
    private final Allowances allowances = Allowances.SHIPPED;

    /// @param zone in which a day and a month begin
    public Charges(ChargeStore store, Contacts contacts, Transactions transactions, ZoneId zone) {
        this.store = store;
        this.contacts = contacts;
        this.transactions = transactions;
        this.zone = zone;
    }

    /// WhatsApp told something of a message. The category may come with another receipt than the arrival, and in
    /// any order.
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

    /// How Meta marks a message within the allowance is not documented: what it calls free is free, and for the
    /// rest we count ourselves.
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

    /// What was delivered in the month of that day.
    public ChargedMonth month(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return transactions.in(() -> new ChargedMonth(
                store.volumes(first, first.plusMonths(1)), store.cards(), allowances.messages(Allowed.CATEGORY, day)));
    }

    /// What was delivered from that day on and before the other, and what it costs.
    public Spending between(LocalDate from, LocalDate before) {
        return transactions.in(() -> Spending.of(store.volumes(from, before), store.cards()));
    }

    /// What messages of a category to these people would cost on a day, before any allowance.
    public Spending estimate(String category, List<Reach> people, LocalDate day) {
        var regions = people.stream()
                .collect(
                        Collectors.groupingBy(one -> markets.region(one.phone(), one.userId()), Collectors.counting()));
        var volumes = regions.entrySet().stream()
                .map(region -> new Volume("", region.getKey(), category, Standing.CHARGED, day, region.getValue()))
                .toList();
        return transactions.in(() -> Spending.of(volumes, store.cards()));
    }

    /// How somebody is reached.
    public record Reach(@Nullable String phone, @Nullable String userId) {}
}
