package app.parley.knowledge.chat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes greetings and the customer's name out of what was said, so that it can be said to another.
final class Impersonal {
    private static final Pattern GREETING =
            Pattern.compile("(?iuU)^(?:¡?(?:hola|holi|buenas (?:tardes|noches)|muy buenas"
                    + "|buenas|buenos d[ií]as|qu[eé] tal|hello|hi|hey|good (?:morning|afternoon|evening)|ol[aá]|oi|bom dia|boa"
                    + " (?:tarde|noite)|tudo bem|hallo|guten (?:morgen|tag|abend)|bonjour|bonsoir|salut)(?!\\p{L})"
                    + "(?:\\h+\\p{L}{1,20}(?=[,!.?]))?[\\s,!.?😊👋🙂]*)+");
    private static final Pattern LEFT_OVER = Pattern.compile("^[\\s,;.!]+|(?<=[\\p{L}])\\h+(?=[,.!?])");

    private final @Nullable Pattern names;

    Impersonal(Set<String> customers) {
        var words = customers.stream()
                .flatMap(name -> Pattern.compile("[^\\p{L}]+").splitAsStream(name))
                .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = words.isEmpty() ? null : Pattern.compile("(?U)(?:,\\h*)?\\b(?:" + words + ")\\b");
    }

    String text(String said) {
        var bare = names == null ? said : names.matcher(said).replaceAll("");
        var told = GREETING.matcher(bare.strip()).replaceFirst("");
        return LEFT_OVER
                .matcher(told.isBlank() ? bare.strip() : told)
                .replaceAll("")
                .strip();
    }
}
