package app.parley.template;

import java.util.List;

/// The templates of our account at Meta.
public interface TemplateAccount {

    /// What Meta made of a new template.
    ///
    /// @param category may differ from the one that was asked for
    record Created(String whatsappId, Category category, Status status) {}

    /// All of them, or none: half a list would look as if the rest had vanished.
    List<Listing> list() throws TemplateAccountException;

    Created create(Composition composition) throws TemplateAccountException;

    /// Puts new words in the place of the old ones. The category of an approved template stays as it is.
    void edit(Template template, Composition composition) throws TemplateAccountException;

    /// Deletes all languages of a name, which Meta then blocks for 30 days.
    void delete(String name) throws TemplateAccountException;
}
