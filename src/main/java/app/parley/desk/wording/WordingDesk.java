package app.parley.desk.wording;

import java.util.UUID;

/// Has texts put into words, for a person to choose from. Nothing is kept and nothing goes.
public interface WordingDesk {

    /// Wordings for the contact of a conversation, which takes as long as the model does.
    ///
    /// @param wish what should be said or be different; may be "" if there are words
    /// @param words what stands already and is put otherwise; "" if nothing does
    /// @param operator the language in which differences are told, BCP 47
    Wordings toOne(UUID conversation, String wish, String words, String operator);

    /// Wordings of a template's text.
    ///
    /// @param category `utility` or `marketing`
    /// @param language as Meta writes it: `es` or `pt_BR`
    Wordings toMany(String category, String language, String wish, String words, String operator);
}
