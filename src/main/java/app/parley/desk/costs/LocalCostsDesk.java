package app.parley.desk.costs;

import app.parley.agent.LanguageModel;
import app.parley.agent.OwnPrices;
import app.parley.agent.Quota;
import app.parley.agent.QuotaLimit;
import app.parley.agent.Quotas;
import app.parley.insight.MonthEstimate;
import app.parley.insight.RateCard;
import app.parley.insight.RateCardException;
import app.parley.insight.RateCards;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The costs desk on the slices of this process.
public final class LocalCostsDesk implements CostsDesk {
    private final SpentReader spent;
    private final RateCards cards;
    private final LanguageModel model;
    private final OwnPrices prices;
    private final Quotas quotas;
    private final Transactions transactions;
    private final InstantSource clock;

    public LocalCostsDesk(
            SpentReader spent,
            RateCards cards,
            LanguageModel model,
            OwnPrices prices,
            Quotas quotas,
            Transactions transactions,
            InstantSource clock) {
        this.spent = spent;
        this.cards = cards;
        this.model = model;
        this.prices = prices;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public CostsShown now() {
        return transactions.in(() -> {
            var today = spent.day(clock.instant());
            var first = today.withDayOfMonth(1);
            var month = spent.month(today);
            var allowed = month.allowed();
            return new CostsShown(
                    today,
                    spent.since(today, month),
                    spent.since(first, month),
                    month.since(first).lines().stream()
                            .map(line -> new CostsShown.Line(
                                    line.category(),
                                    line.messages(),
                                    line.free(),
                                    line.unpriced(),
                                    SpentReader.money(line.amounts())))
                            .toList(),
                    allowed.used(),
                    allowed.free(),
                    cards.all().stream()
                            .sorted(Comparator.comparing(RateCard::validFrom).reversed())
                            .map(LocalCostsDesk::shown)
                            .toList());
        });
    }

    @Override
    public Taken take(String text, LocalDate validFrom) {
        try {
            return new Taken.Kept(shown(cards.take(text, validFrom)));
        } catch (RateCardException e) {
            return new Taken.Refused(String.valueOf(e.getMessage()), e.row());
        }
    }

    private static CostsShown.Card shown(RateCard card) {
        return new CostsShown.Card(card.currency(), card.validFrom(), card.markets());
    }

    @Override
    public List<String> countries() {
        return MonthEstimate.countries();
    }

    @Override
    public Bill estimate(int chatsADay, int answersAChat, String country) {
        if (chatsADay < 0 || chatsADay > MOST_CHATS || answersAChat < 0 || answersAChat > MOST_ANSWERS) {
            throw new IllegalArgumentException("too many for a small business, or none");
        }
        var bill = MonthEstimate.of(chatsADay, answersAChat, country, spent.day(clock.instant()), cards.all());
        var cost = bill.bill();
        return new Bill(
                bill.answers(),
                bill.free(),
                cost == null ? null : new Money(cost.currency(), cost.micros()),
                bill.example());
    }

    @Override
    public ModelPrice model() {
        var name = model.name();
        var limits = quotas.of(name).stream().map(LocalCostsDesk::shown).toList();
        if (model.isPriced()) {
            return new ModelPrice(name, true, null, model.writes(), limits);
        }
        return new ModelPrice(
                name,
                false,
                prices.find(name)
                        .map(own -> new ModelPrice.Own(own.inputMicros(), own.outputMicros(), own.from()))
                        .orElse(null),
                model.writes(),
                limits);
    }

    private static ModelPrice.Limit shown(Quota quota) {
        var limit = quota.limit();
        return new ModelPrice.Limit(
                limit.of() == QuotaLimit.Of.TOKENS, limit.per() == QuotaLimit.Per.DAY, quota.used(), limit.most());
    }

    @Override
    public void price(long inputMicros, long outputMicros) {
        if (model.isPriced()) {
            throw new IllegalArgumentException("the price of this model is known");
        }
        prices.enter(model.name(), inputMicros, outputMicros);
    }

    @Override
    public Runnable listen(Runnable listener) {
        return spent.listen(listener);
    }
}
