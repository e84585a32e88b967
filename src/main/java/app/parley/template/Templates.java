package app.parley.template;

import app.parley.conversation.MessageId;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The templates of our account, kept as Meta has them.
public final class Templates {
    private static final int LONGEST_PAGE = 500;
    private static final Duration ANSWER_WITHIN = Duration.ofDays(3);

    private final TemplateStore store;
    private final TemplateAccount account;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Changes<TemplateId> changes;
    private final Reconciliation reconciliation;

    public Templates(TemplateStore store, TemplateAccount account, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.account = account;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
        this.reconciliation = new Reconciliation(store);
    }

    /// Asks Meta for all of them and takes over what changed.
    public void sync() throws TemplateAccountException {
        var listed = account.list();
        var now = now();
        transactions.run(() -> {
            reconciliation.take(listed, now).forEach(changes::announce);
            store.syncedAt(now);
        });
    }

    /// When they were last the same as Meta's; empty if they never were.
    public Optional<Instant> syncedAt() {
        return transactions.in(store::syncedAt);
    }

    /// Counts anew what became of the messages made from them.
    public void count() {
        transactions.run(() -> {
            var performance = store.performance(ANSWER_WITHIN);
            store.all().forEach(template -> {
                var counted = performance.getOrDefault(template.id(), Performance.NONE);
                if (!counted.equals(template.performance())) {
                    keep(template.counted(counted));
                }
            });
        });
    }

    public Optional<Template> find(TemplateId id) {
        return transactions.in(() -> store.find(id));
    }

    /// The one that is at Meta in exactly this language.
    public Optional<Template> find(String name, String language) {
        return transactions.in(() -> store.named(name).stream()
                .filter(template ->
                        template.goneAt() == null && template.language().equals(language))
                .findFirst());
    }

    /// Those that are at Meta, oldest first.
    ///
    /// @param after [Page#next] of the page before
    /// @throws IllegalArgumentException if `after` is no such thing
    public Page<Template> page(@Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var from = after == null ? null : new TemplateId(UUID.fromString(after));
        return transactions.in(() -> Page.of(
                store.page(from, size + 1), size, template -> template.id().toString()));
    }

    /// What may be sent, the best first: utility before marketing, then by success.
    ///
    /// @param marketing whether the contact has asked for adverts
    public List<Template> usable(boolean marketing) {
        var now = clock.instant();
        return transactions.in(store::all).stream()
                .filter(Template::isUsable)
                .filter(template -> marketing || !template.needsMarketingConsent(now))
                .sorted(Comparator.<Template, Boolean>comparing(template -> template.needsMarketingConsent(now))
                        .thenComparing(template -> -template.performance().success())
                        .thenComparing(Template::name))
                .toList();
    }

    /// Why a template may not go out like this; empty if it may. Before the first sync nobody can tell.
    ///
    /// @param marketing whether the contact has asked for adverts
    public Optional<String> fault(String name, String language, Filling filling, boolean marketing) {
        return transactions.in(() -> store.syncedAt().isEmpty()
                ? Optional.<String>empty()
                : Permission.fault(find(name, language), filling, marketing, clock.instant()));
    }

    /// A message made from the template is going out.
    public void sending(MessageId message, String name, String language) {
        transactions.run(
                () -> find(name, language).ifPresent(template -> store.sending(message, template.id(), now())));
    }

    public Outcome create(Composition wish, Map<Slot, ContactField> bindings) {
        var faults = CompositionRules.faults(wish);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        if (find(wish.name(), wish.language()).isPresent()) {
            return new Outcome.Faulty(List.of(new Fault("name", "There is a template of this name in this language.")));
        }
        try {
            var created = account.create(wish);
            return new Outcome.Done(transactions.in(() -> made(wish, created, bindings)));
        } catch (TemplateAccountException e) {
            return new Outcome.Refused(e.reason());
        }
    }

    private Template made(Composition wish, TemplateAccount.Created created, Map<Slot, ContactField> bindings) {
        var listing = new Listing(
                created.whatsappId(),
                wish.name(),
                wish.language(),
                created.category(),
                created.status(),
                wish.wording(),
                null,
                null,
                null);
        var synced = store.known(created.whatsappId());
        if (synced.isPresent()) {
            return keep(synced.get().bound(bindings));
        }
        var template = new Template(new TemplateId(Ids.next()), listing, null, bindings, Performance.NONE, null, now());
        store.insert(template);
        changes.announce(template.id());
        return template;
    }

    /// Puts new words and bindings in the place of the old ones; Meta is asked only if the words or the category
    /// are others.
    public Outcome edit(TemplateId id, Category category, Wording wording, Map<Slot, ContactField> bindings) {
        var before = find(id).filter(template -> template.goneAt() == null);
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        var template = before.get();
        if (wording.equals(template.wording()) && category == template.listing().category()) {
            return new Outcome.Done(
                    transactions.in(() -> keep(store.find(id).orElse(template).bound(bindings))));
        }
        var wish = new Composition(template.name(), template.language(), category, wording);
        var faults = EditRules.faults(template, wish);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        try {
            account.edit(template, wish);
        } catch (TemplateAccountException e) {
            return new Outcome.Refused(e.reason());
        }
        return new Outcome.Done(transactions.in(() -> {
            var old = store.find(id).orElse(template);
            var l = old.listing();
            var listing = new Listing(
                    l.whatsappId(), l.name(), l.language(), category, Status.PENDING, wording, null, l.quality(), null);
            return keep(old.with(listing).bound(bindings));
        }));
    }

    /// Deletes the template in all its languages.
    public Outcome delete(TemplateId id) {
        var found = find(id).filter(template -> template.goneAt() == null);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        var name = found.get().name();
        try {
            account.delete(name);
        } catch (TemplateAccountException e) {
            return new Outcome.Refused(e.reason());
        }
        transactions.run(() -> store.named(name).stream()
                .filter(template -> template.goneAt() == null)
                .forEach(template -> keep(template.gone(now()))));
        return new Outcome.Done(found.get());
    }

    /// Meta told of a new state, between two syncs.
    public void stands(String whatsappId, Status status, @Nullable String reason) {
        transactions.run(() -> store.known(whatsappId).ifPresent(template -> {
            var listing = template.listing().with(status, reason);
            keep(status == Status.DELETED ? template.with(listing).gone(now()) : template.with(listing));
        }));
    }

    /// Meta told of another quality.
    public void rated(String whatsappId, String quality) {
        transactions.run(() -> store.known(whatsappId)
                .ifPresent(template -> keep(template.with(template.listing().with(quality)))));
    }

    /// Meta has put it into another category.
    public void recategorised(String whatsappId, Category category) {
        transactions.run(() -> store.known(whatsappId)
                .ifPresent(template ->
                        keep(template.with(template.listing().with(category)).announced(null))));
    }

    /// Meta will put it into another category.
    public void announced(String whatsappId, Announcement coming) {
        transactions.run(() -> store.known(whatsappId).ifPresent(template -> keep(template.announced(coming))));
    }

    public Changes<TemplateId> changes() {
        return changes;
    }

    private Template keep(Template template) {
        store.update(template);
        changes.announce(template.id());
        return template;
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
