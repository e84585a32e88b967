package app.parley.template;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WhatsApp template in one language, as we know it.
///
/// @param bindings what we know of a contact that fills a variable by itself
/// @param goneAt when it was no longer at Meta; null while it is there
public record Template(
        TemplateId id,
        Listing listing,
        @Nullable Announcement coming,
        Map<Slot, ContactField> bindings,
        Performance performance,
        @Nullable Instant goneAt,
        Instant createdAt) {
    public Template {
        bindings = Map.copyOf(bindings);
    }

    public String name() {
        return listing.name();
    }

    public String language() {
        return listing.language();
    }

    public Wording wording() {
        return listing.wording();
    }

    public Status status() {
        return goneAt == null ? listing.status() : Status.DELETED;
    }

    /// Whether Meta sends it.
    public boolean isUsable() {
        return status() == Status.APPROVED;
    }

    /// What it counts as now: a change that was announced counts from its time on, whether or not Meta has told of
    /// it again.
    public Category category(Instant now) {
        return coming == null || coming.at().isAfter(now) ? listing.category() : coming.category();
    }

    /// Only people who asked for adverts may get it.
    public boolean needsMarketingConsent(Instant now) {
        return category(now) == Category.MARKETING || listing.category() == Category.MARKETING;
    }

    Template with(Listing now) {
        return new Template(id, now, coming, bindings, performance, goneAt, createdAt);
    }

    Template announced(@Nullable Announcement now) {
        return new Template(id, listing, now, bindings, performance, goneAt, createdAt);
    }

    Template bound(Map<Slot, ContactField> now) {
        return new Template(id, listing, coming, now, performance, goneAt, createdAt);
    }

    Template counted(Performance now) {
        return new Template(id, listing, coming, bindings, now, goneAt, createdAt);
    }

    Template gone(@Nullable Instant at) {
        return new Template(id, listing, coming, bindings, performance, at, createdAt);
    }
}
