package app.parley;

import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.Listing;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.TemplateAccount;
import app.parley.template.TemplateAccountException;
import app.parley.template.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An account at Meta whose templates are what a test puts there.
final class ListedTemplates implements TemplateAccount {
    private final List<Listing> all = new ArrayList<>();

    /// A template with this text; its id is its name.
    void has(String name, String language, Category category, Status status, String body) {
        all.removeIf(listing -> listing.whatsappId().equals(name));
        var wording = new Wording(null, body, null, List.of(), Map.of());
        all.add(new Listing(name, name, language, category, status, wording, null, "GREEN", null));
    }

    @Override
    public List<Listing> list() {
        return List.copyOf(all);
    }

    @Override
    public Created create(Composition composition) throws TemplateAccountException {
        throw new TemplateAccountException("Nothing is made here.");
    }

    @Override
    public void edit(Template template, Composition composition) throws TemplateAccountException {
        throw new TemplateAccountException("Nothing is changed here.");
    }

    @Override
    public void delete(String name) throws TemplateAccountException {
        throw new TemplateAccountException("Nothing is deleted here.");
    }
}
