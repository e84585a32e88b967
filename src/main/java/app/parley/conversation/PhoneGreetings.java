package app.parley.conversation;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recognises what the phone's app says by itself, a greeting or that nobody is there: at once after the contact
/// has written, or word for word what it has said to somebody else. Nobody has read anything then.
final class PhoneGreetings {
    /// No person reads and answers within three seconds; times are whole seconds.
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /// Shorter words than these are said again and again by people, too.
    private static final int SHORTEST = 20;

    private static final int REMEMBERED = 500;
    private final Map<String, ConversationId> said = new LinkedHashMap<>();

    /// @param before the conversation as it was
    boolean isAutomatic(Incoming echo, Conversation before) {
        if (echo.direction() != Direction.ECHO || echo.standby()) {
            return false;
        }
        boolean again = saidElsewhere(echo.text(), before.id());
        return again || comesAtOnce(echo, before);
    }

    private static boolean comesAtOnce(Incoming echo, Conversation before) {
        return Optional.ofNullable(before.windowExpiresAt())
                .map(until -> until.minus(Threading.WINDOW))
                .filter(wrote -> !echo.at().isBefore(wrote) && !echo.at().isAfter(wrote.plus(AT_ONCE)))
                .isPresent();
    }

    private synchronized boolean saidElsewhere(@Nullable String text, ConversationId here) {
        if (text == null || text.strip().length() < SHORTEST) {
            return false;
        }
        var words = text.strip().toLowerCase(Locale.ROOT);
        var first = said.putIfAbsent(words, here);
        if (said.size() > REMEMBERED) {
            forgetOldest(said.keySet().iterator());
        }
        return first != null && !first.equals(here);
    }

    private static void forgetOldest(Iterator<String> oldest) {
        oldest.next();
        oldest.remove();
    }
}
