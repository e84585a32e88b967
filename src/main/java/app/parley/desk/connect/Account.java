package app.parley.desk.connect;

import java.util.List;

/// A business account at Meta, and its numbers.
///
/// @param name as its owner wrote it; a stranger's words
public record Account(String id, String name, List<AccountNumber> numbers) {
    public Account {
        numbers = List.copyOf(numbers);
    }
}
