package app.parley.agent;

import app.parley.settings.Notebook;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The limits that providers told us of when we ran into them, and how much of them is used. A limit nobody told us of
/// is not known, which is not the same as none.
public final class Quotas {
    /// Google counts a day by its own clock; nobody else tells of a day's limit.
    private static final ZoneId DAY = ZoneId.of("America/Los_Angeles");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String NAME = "model_quotas";
    private final Notebook notebook;
    private final ModelUseStore use;
    private final Transactions transactions;
    private final InstantSource clock;

    /// What is kept of them, by the model's name.
    record Kept(Map<String, List<QuotaLimit>> limits) {}

    public Quotas(Notebook notebook, ModelUseStore use, Transactions transactions, InstantSource clock) {
        this.notebook = notebook;
        this.use = use;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps what a provider said; a newer limit of a kind takes the place of the older.
    void learn(String model, List<QuotaLimit> told) {
        if (told.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            var all = new HashMap<>(kept());
            var known = new ArrayList<>(all.getOrDefault(model, List.of()));
            told.forEach(limit -> {
                known.removeIf(old -> old.of() == limit.of() && old.per() == limit.per());
                known.add(limit);
            });
            if (!known.equals(all.get(model))) {
                all.put(model, known);
                notebook.write(NAME, new Kept(all));
            }
        });
    }

    /// What is known of a model's limits, those of a minute first.
    public List<Quota> of(String model) {
        return transactions.in(() -> {
            var limits = kept().getOrDefault(model, List.of());
            if (limits.isEmpty()) {
                return List.of();
            }
            var now = clock.instant();
            return limits.stream()
                    .sorted(Comparator.comparing(QuotaLimit::per).thenComparing(QuotaLimit::of))
                    .map(limit -> new Quota(limit, used(limit, model, now)))
                    .toList();
        });
    }

    private long used(QuotaLimit limit, String model, Instant now) {
        var used = use.since(
                model,
                limit.per() == QuotaLimit.Per.MINUTE
                        ? now.minus(A_MINUTE)
                        : now.atZone(DAY).toLocalDate().atStartOfDay(DAY).toInstant());
        return limit.of() == QuotaLimit.Of.REQUESTS ? used.requests() : used.tokens();
    }

    private Map<String, List<QuotaLimit>> kept() {
        return notebook.read(NAME, new Kept(Map.of())).limits();
    }
}
