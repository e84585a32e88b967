package app.parley.agent;

import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a contact writes, reckoned from their newest messages and without a model.
///
/// @param words in their usual message
record Manner(int words, Address address, boolean emoji) {
    private static final int FEWEST = 3;
    private static final int NEWEST = 10;
    private static final int LONGEST = 4096;
    private static final int MOST_WORDS = 200;
    private static final int AS_PICTURE = 0xFE0F;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LAUGHTER = Pattern.compile("(?:ja){2,}j?|(?:ha){2,}h?|k{3,}|(?:rs){2,}");
    private static final Set<String> FORMAL = Set.of(
            "usted",
            "ustedes",
            "estimado",
            "estimada",
            "estimados",
            "cordialmente",
            "atentamente",
            "senhor",
            "senhora",
            "prezado",
            "prezada",
            "prezados",
            "atenciosamente",
            "dear",
            "sir",
            "madam",
            "sincerely");
    private static final Set<String> FAMILIAR =
            Set.of("tú", "tu", "contigo", "vc", "vcs", "blz", "vlw", "hey", "lol", "thx", "pls", "xq", "tqm");

    enum Address {
        FORMAL,
        FAMILIAR,
        /// They gave no sign, or signs of both.
        UNKNOWN
    }

    /// What is said of a contact is in our words alone: nothing that they wrote gets into an instruction by it.
    ///
    /// @return what a model is told; "" while they have said too little
    static String told(Turn turn) {
        var said = said(turn);
        return said.size() < FEWEST ? "" : of(said).told();
    }

    private static List<String> said(Turn turn) {
        return turn.thread().reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND && message.revokedAt() == null)
                .filter(message -> !message.isAutomatic() && !message.type().equals("reaction"))
                .map(Message::words)
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .map(words -> words.length() <= LONGEST ? words : words.substring(0, LONGEST))
                .limit(NEWEST)
                .toList();
    }

    private static Manner of(List<String> said) {
        var lengths =
                said.stream().map(text -> (int) words(text).count()).sorted().toList();
        boolean formal = said.stream().flatMap(Manner::words).anyMatch(FORMAL::contains);
        boolean familiar = said.stream().flatMap(Manner::words).anyMatch(Manner::isFamiliar);
        var address = formal == familiar ? Address.UNKNOWN : formal ? Address.FORMAL : Address.FAMILIAR;
        long withEmoji = said.stream()
                .filter(text -> text.codePoints().anyMatch(Manner::isEmoji))
                .count();
        return new Manner(
                Math.clamp(lengths.get(lengths.size() / 2), 1, MOST_WORDS), address, 3 * withEmoji >= said.size());
    }

    private static boolean isEmoji(int c) {
        return Character.isEmojiPresentation(c) || c == AS_PICTURE;
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isFamiliar(String word) {
        return FAMILIAR.contains(word) || LAUGHTER.matcher(word).matches();
    }

    private String told() {
        return "This customer usually writes about " + words + (words == 1 ? " word" : " words") + " a message, "
                + switch (address) {
                    case FORMAL -> "formally, ";
                    case FAMILIAR -> "informally, ";
                    case UNKNOWN -> "";
                }
                + (emoji ? "often with emoji." : "seldom with emoji.");
    }
}
