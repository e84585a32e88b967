package app.parley.desk.templates;

import java.util.UUID;

/// What the templates screen may ask and wish. Making, changing and deleting wait for WhatsApp.
public interface TemplatesDesk {

    TemplatesShown all();

    /// How it would be read.
    Reading read(TemplateWords words);

    /// Gives it to Meta for review.
    Written create(TemplateWords words);

    /// Puts these words in the place of the old ones; name and language stay.
    Written edit(UUID template, TemplateWords words);

    /// Deletes it in all its languages. Meta keeps the name from being used again for 30 days.
    Written delete(UUID template);

    /// Asks Meta now, instead of within the hour.
    ///
    /// @return why Meta could not be asked, in plain words; "" if it was
    String sync();

    /// Tells of every change, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
