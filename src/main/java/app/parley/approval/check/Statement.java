package app.parley.approval.check;

import java.util.List;
import java.util.Set;

/// Claims that belong together, and what they are about.
///
/// @param names stems of the words that name something, as `jacket`; those of the sentence before if it has none itself
/// @param own whether the names are its own
/// @param negated it says that something is not so
/// @param excused it asks, or says that somebody will find out: topics in it claim nothing
/// @param limits words in it that narrow what it says, as `only` or `members`
/// @param sweeps words in it that widen what it says, as `both` or `every`
/// @param from its first token
/// @param to the token behind its last
record Statement(
        List<Claim> claims,
        Set<String> names,
        boolean own,
        boolean negated,
        boolean excused,
        Set<String> limits,
        Set<String> sweeps,
        int from,
        int to) {}
