package app.parley.knowledge.chat;

import java.time.LocalDate;

/// Something a customer asked, and what the business answered.
///
/// @param asker what the exporting phone called the customer
/// @param on the day of the answer
public record Pair(String asker, String question, String answer, LocalDate on) {}
