package app.parley.knowledge.chat;

import app.parley.knowledge.reader.RefusedFileException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds out which of a chat's senders the business is.
final class Senders {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int SHOWN = 8;

    private Senders() {}

    /// @param file an export is named after the one who wrote with its owner
    static String business(List<ChatLine> lines, String file, @Nullable String named) throws RefusedFileException {
        var senders = lines.stream().map(ChatLine::who).distinct().toList();
        if (named != null) {
            return senders.stream()
                    .filter(sender -> plain(sender).equals(plain(named)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedFileException(
                            "Nobody in the chat is called " + named + ". There are: " + shown(senders) + "."));
        }
        var customers = senders.stream().filter(sender -> names(file, sender)).toList();
        if (senders.size() == 2 && customers.size() == 1) {
            return senders.get(0).equals(customers.getFirst()) ? senders.get(1) : senders.get(0);
        }
        throw new RefusedFileException("Say who of these is the business: " + shown(senders) + ".");
    }

    private static boolean names(String file, String sender) {
        return (" " + plain(file) + " ").contains(" " + plain(sender) + " ");
    }

    private static String plain(String name) {
        return NO_LETTER
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String shown(List<String> senders) {
        var names = senders.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return senders.size() > SHOWN ? names + " and others" : names;
    }
}
