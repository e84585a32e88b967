package app.parley.agent.simulation;

import java.util.Locale;

/// What can be asked of a conversation, beside the words in it.
public enum Must {
    /// The last line got a reply that rests on evidence, sent or proposed.
    ANSWERS,
    /// The conversation was handed over to a person.
    ASKS_PERSON,
    /// Nothing goes out without a person.
    NOTHING_ALONE,
    /// Every draft is in the customer's language.
    LANGUAGE;

    /// As a set's file writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
