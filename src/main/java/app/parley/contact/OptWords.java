package app.parley.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Messages with which somebody opts out or in, in their language. The whole message must say it: "stop, I am
/// nearly there" does not.
public final class OptWords {
    private static final String EVERYWHERE = "*";
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private final Map<String, Set<String>> out = read("optout.txt");
    private final Map<String, Set<String>> in = read("optin.txt");

    /// What a message asks for.
    public enum Wish {
        OUT,
        IN,
        NOTHING
    }

    /// @param language of the contact, BCP 47; null if nobody knows: then any of ours counts
    public Wish of(@Nullable String text, @Nullable String language) {
        if (text == null || text.length() > LONGEST) {
            return Wish.NOTHING;
        }
        var words = plain(text);
        if (says(out, words, language)) {
            return Wish.OUT;
        }
        return says(in, words, language) ? Wish.IN : Wish.NOTHING;
    }

    private static boolean says(Map<String, Set<String>> known, String words, @Nullable String language) {
        var primary = language == null ? "" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (!known.containsKey(primary)) {
            return known.values().stream().anyMatch(all -> all.contains(words));
        }
        return Stream.of(EVERYWHERE, primary)
                .anyMatch(each -> known.getOrDefault(each, Set.of()).contains(words));
    }

    private static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, Set<String>> read(String file) {
        try (var stream = Objects.requireNonNull(OptWords.class.getResourceAsStream(file), file)) {
            var known = new HashMap<String, Set<String>>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(parts -> known.put(
                            parts[0].strip(),
                            Arrays.stream(parts[1].split(","))
                                    .map(OptWords::plain)
                                    .collect(Collectors.toSet())));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
