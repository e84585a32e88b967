package app.parley.template;

import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.template.store.HibernateTemplateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Templates on a database in memory, and an account at Meta that is a list.
final class TemplateFixture implements AutoCloseable, TemplateAccount {
    static final Slot CUSTOMER = new Slot(Part.BODY, "first_name");
    static final Slot DAY = new Slot(Part.BODY, "day");

    final Database database =
            new Database(DatabaseSettings.memory("templates_" + UUID.randomUUID()), HibernateTemplateStore.ROWS);
    final List<Listing> atMeta = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Nullable
    String trouble;

    final Templates templates = new Templates(new HibernateTemplateStore(database), this, database, () -> now);

    static Wording reminder() {
        return new Wording(
                Header.words("Your visit"),
                "Hello {{first_name}}, we expect you on {{day}} in our shop.",
                "Reply to move it",
                List.of(new Button(Button.QUICK_REPLY, "I come", null)),
                Map.of(CUSTOMER, "Ana", DAY, "Monday"));
    }

    static Wording plain(String body) {
        return new Wording(null, body, null, List.of(), Map.of());
    }

    static Listing listing(String id, String name, String language, Category category, Status status) {
        return new Listing(id, name, language, category, status, reminder(), null, "GREEN", null);
    }

    static Filling filled(String... body) {
        return new Filling(List.of(), List.of(body), java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), null);
    }

    Template synced(Listing listing) throws TemplateAccountException {
        atMeta.removeIf(one -> one.whatsappId().equals(listing.whatsappId()));
        atMeta.add(listing);
        templates.sync();
        return templates.find(listing.name(), listing.language()).orElseThrow();
    }

    @Override
    public List<Listing> list() throws TemplateAccountException {
        ask("list");
        return List.copyOf(atMeta);
    }

    @Override
    public Created create(Composition composition) throws TemplateAccountException {
        ask("create " + composition.name());
        return new Created("new-" + asked.size(), composition.category(), Status.PENDING);
    }

    @Override
    public void edit(Template template, Composition composition) throws TemplateAccountException {
        ask("edit " + template.listing().whatsappId());
    }

    @Override
    public void delete(String name) throws TemplateAccountException {
        ask("delete " + name);
    }

    private void ask(String what) throws TemplateAccountException {
        asked.add(what);
        if (trouble != null) {
            throw new TemplateAccountException(trouble);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
