package app.parley.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An account at Meta whose templates are what a test puts there, and what was made since.
public final class AtMeta implements TemplateAccount {
    private final List<Listing> all = new ArrayList<>();

    /// What every wish is refused with; null if none is.
    public @Nullable String trouble;

    /// A template with this text; its id is made of its name and language.
    public void has(String name, String language, Category category, Status status, String body) {
        put(name, language, category, status, new Wording(null, body, null, List.of(), Map.of()));
    }

    public void put(String name, String language, Category category, Status status, Wording wording) {
        var id = name + "." + language;
        all.removeIf(listing -> listing.whatsappId().equals(id));
        all.add(new Listing(id, name, language, category, status, wording, null, "GREEN", null));
    }

    @Override
    public List<Listing> list() throws TemplateAccountException {
        ask();
        return List.copyOf(all);
    }

    @Override
    public Created create(Composition wish) throws TemplateAccountException {
        ask();
        put(wish.name(), wish.language(), wish.category(), Status.PENDING, wish.wording());
        return new Created(wish.name() + "." + wish.language(), wish.category(), Status.PENDING);
    }

    @Override
    public void edit(Template template, Composition wish) throws TemplateAccountException {
        ask();
        put(wish.name(), wish.language(), wish.category(), Status.PENDING, wish.wording());
    }

    @Override
    public void delete(String name) throws TemplateAccountException {
        ask();
        all.removeIf(listing -> listing.name().equals(name));
    }

    private void ask() throws TemplateAccountException {
        if (trouble != null) {
            throw new TemplateAccountException(trouble);
        }
    }
}
