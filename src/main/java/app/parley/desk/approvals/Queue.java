package app.parley.desk.approvals;

import java.util.List;

/// What waits for a person, most pressing first.
///
/// @param lines the most pressing ones
/// @param waiting how many there are altogether
public record Queue(List<QueueLine> lines, long waiting) {
    public Queue {
        lines = List.copyOf(lines);
    }
}
