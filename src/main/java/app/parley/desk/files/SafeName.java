package app.parley.desk.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name for a file that a stranger named: it leads nowhere, hides nothing and means nothing to any system.
public final class SafeName {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final String FORBIDDEN = "<>:\"|?*";

    /// What Windows takes for a device, whatever its ending.
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /// Characters that take no room, or turn the direction of those after them.
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private SafeName() {}

    /// @return null if nothing is left of it
    public static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !UNSEEN.contains(Character.getType(c)))
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : Character.isSpaceChar(c) ? ' ' : c)
                .forEach(kept::appendCodePoint);
        var plain = cut(kept.toString().replaceAll("^[. ]+|[. ]+$", ""));
        if (plain.isEmpty()) {
            return null;
        }
        return DEVICE.matcher(plain.toLowerCase(Locale.ROOT)).matches() ? "_" + plain : plain;
    }

    /// What stands after the last dot, in small letters; "" if nothing does.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot - 1 > LONGEST_ENDING
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = ending(name);
        int room = LONGEST - (ending.isEmpty() ? 0 : ending.length() + 1);
        int end = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        var begin = name.substring(0, end).replaceAll("[. ]+$", "");
        return ending.isEmpty() ? begin : begin + "." + ending;
    }
}
