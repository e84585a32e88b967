package app.parley.template;

import app.parley.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes ours the same as Meta's. What only we know, as bindings and counts, stays.
final class Reconciliation {
    /// Meta gives about a day's notice of another category; the list does not say when (reference §3.5).
    private static final Duration NOTICE = Duration.ofHours(24);

    /// If Meta's list still shows the old category so long afterwards, the change was called off.
    private static final Duration OVERDUE = Duration.ofDays(2);

    private final TemplateStore store;

    Reconciliation(TemplateStore store) {
        this.store = store;
    }

    /// Answers which changed.
    List<TemplateId> take(List<Listing> listed, Instant now) {
        Map<String, Template> known = new HashMap<>();
        store.all().forEach(template -> {
            var other = known.get(template.listing().whatsappId());
            if (other == null || other.goneAt() != null) {
                known.put(template.listing().whatsappId(), template);
            }
        });
        var changed = new ArrayList<TemplateId>();
        var seen = new HashSet<String>();
        for (var listing : listed) {
            if (seen.add(listing.whatsappId())) {
                var before = known.get(listing.whatsappId());
                var after = before == null ? fresh(listing, now) : merged(before, listing, now);
                if (before == null) {
                    store.insert(after);
                } else if (!after.equals(before)) {
                    store.update(after);
                }
                if (!after.equals(before)) {
                    changed.add(after.id());
                }
            }
        }
        known.values().stream()
                .filter(template -> template.goneAt() == null
                        && !seen.contains(template.listing().whatsappId()))
                .forEach(template -> {
                    store.update(template.gone(now));
                    changed.add(template.id());
                });
        return changed;
    }

    private static Template fresh(Listing listing, Instant now) {
        return new Template(
                new TemplateId(Ids.next()),
                settled(listing),
                coming(null, listing, now),
                Map.of(),
                Performance.NONE,
                gone(null, listing, now),
                now);
    }

    private static Template merged(Template before, Listing listing, Instant now) {
        return before.with(settled(listing))
                .announced(coming(before.coming(), listing, now))
                .gone(gone(before.goneAt(), listing, now));
    }

    /// What is to come is kept as an announcement, with its time.
    private static Listing settled(Listing listing) {
        return new Listing(
                listing.whatsappId(),
                listing.name(),
                listing.language(),
                listing.category(),
                listing.status(),
                listing.wording(),
                listing.rejectedReason(),
                listing.quality(),
                null);
    }

    private static @Nullable Announcement coming(@Nullable Announcement known, Listing listing, Instant now) {
        var correct = listing.correctCategory();
        if (correct != null && correct != listing.category()) {
            return known != null && known.category() == correct ? known : new Announcement(correct, now.plus(NOTICE));
        }
        boolean over = known != null
                && (known.category() == listing.category()
                        || known.at().plus(OVERDUE).isBefore(now));
        return over ? null : known;
    }

    /// A template that Meta still lists as deleted is gone for us.
    private static @Nullable Instant gone(@Nullable Instant known, Listing listing, Instant now) {
        if (listing.status() != Status.DELETED) {
            return null;
        }
        return known == null ? now : known;
    }
}
