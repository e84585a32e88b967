package app.parley.desk.costs;

import java.time.LocalDate;
import java.util.List;

/// What may be asked and wished about money.
public interface CostsDesk {
    /// More chats a day than this are no small business.
    int MOST_CHATS = 10_000;

    /// More answers than this are no chat.
    int MOST_ANSWERS = 100;

    CostsShown now();

    /// Keeps Meta's price list in place of one in the same currency from the same day on.
    ///
    /// @param text of its CSV file
    Taken take(String text, LocalDate validFrom);

    /// The countries that a bill can be guessed for, by their ISO 3166 codes.
    List<String> countries();

    /// What a month would cost with so many chats a day.
    ///
    /// @param chatsADay 0 to [#MOST_CHATS]
    /// @param answersAChat that go out through Parley; 0 to [#MOST_ANSWERS]
    /// @param country ISO 3166
    /// @throws IllegalArgumentException if a number is out of its bounds
    Bill estimate(int chatsADay, int answersAChat, String country);

    /// What the language model in use costs.
    ModelPrice model();

    /// Counts what the model answers from today on, where nobody else knows its price.
    ///
    /// @param inputMicros millionths of a US dollar for a million tokens of prompts
    /// @param outputMicros the same for answers
    /// @throws IllegalArgumentException if that is no price, or the model has one
    void price(long inputMicros, long outputMicros);

    /// Tells that something may be otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
