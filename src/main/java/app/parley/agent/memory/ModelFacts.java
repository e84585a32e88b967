package app.parley.agent.memory;

import app.parley.conversation.Message;
import app.parley.conversation.reading.PlainWords;
import app.parley.storage.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a model wants remembered. A model's words are a stranger's: a fact is kept only where the customer's own
/// message holds most of its words.
final class ModelFacts {
    private static final int MOST = 5;
    private static final double HEARD = 0.6;
    private static final int SHORTEST_WORD = 3;

    private ModelFacts() {}

    static List<Fact> read(List<String> lines, List<Message> said) {
        var facts = new ArrayList<Fact>();
        for (var line : lines.stream().limit(MOST).toList()) {
            fact(line, said).ifPresent(facts::add);
        }
        return facts;
    }

    private static Optional<Fact> fact(String line, List<Message> said) {
        int colon = line.indexOf(':');
        if (colon < 0 || line.length() > Fact.LONGEST + colon) {
            return Optional.empty();
        }
        var text = line.substring(colon + 1).strip();
        return FactKind.named(line.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                .filter(_ -> !text.isEmpty())
                .flatMap(kind -> said.reversed().stream()
                        .filter(message -> holds(message, text))
                        .findFirst()
                        .map(message -> new Fact(Ids.next(), kind, text, message.id(), message.at(), HEARD, null)));
    }

    private static boolean holds(Message message, String text) {
        var heard = message.heard();
        var wanted = words(text);
        if (heard == null || wanted.isEmpty()) {
            return false;
        }
        var there = words(heard);
        long found = wanted.stream().filter(there::contains).count();
        return 2 * found > wanted.size();
    }

    private static Set<String> words(String text) {
        return PlainWords.of(text).stream()
                .filter(word -> word.length() >= SHORTEST_WORD || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }
}
