package app.parley.connector.doctor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes out of a text what is nobody else's business. Rather too much than too little.
public final class Masking {
    /// Shorter ones are taken out only where they stand alone.
    private static final int SURELY_A_SECRET = 6;

    /// A secret like "another" hides best among words: a gap in a well-known sentence would give it away.
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}{1,8}|\\p{Nd}{1,8}");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:token|secret|proof|key|password|authorization)[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?)(?:bearer\\s)?"
                    + "[^\\s&\"',;]{2,}");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s\"',;]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"'(),;:=]{1,80}+@[\\p{L}\\p{N}.-]{1,200}");
    private static final Pattern MESSAGE_ID = Pattern.compile("wamid\\.[\\w+/=-]+");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// Letters and digits without an end are no word.
    private static final Pattern OPAQUE = Pattern.compile("(?<![\\w+/=-])(?=[\\w+/=-]{0,200}\\p{Nd})[\\w+/=-]{16,}");

    /// A phone number or an id, however it is broken up.
    private static final Pattern DIGITS =
            Pattern.compile("\\+?[(]?\\p{Nd}(?:[\\h\\u00a0().\\p{Pd}/]{0,3}\\p{Nd}){6,40}");

    private static final Pattern TIME_OR_UUID = Pattern.compile("20\\d{2}-[01]\\d-[0-3]\\d"
            + "(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})?)?(?!\\d)|" + UUID.pattern());

    private final List<Pattern> secrets;

    /// @param secrets that are known
    public Masking(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .map(String::strip)
                .filter(secret ->
                        !secret.isEmpty() && !PLAIN_WORD.matcher(secret).matches())
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Masking::pattern)
                .toList();
    }

    private static Pattern pattern(String secret) {
        var words = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() >= SURELY_A_SECRET ? words : "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    /// Without the secrets that are known.
    public String withoutSecrets(String text) {
        var left = text;
        for (var secret : secrets) {
            left = secret.matcher(left).replaceAll("[secret]");
        }
        return left;
    }

    /// Without secrets, known or not, e-mail addresses, phone numbers and ids; of these the last four digits stay.
    public String masked(String text) {
        var left = withoutSecrets(text);
        left = NAMED.matcher(left).replaceAll("$1[secret]");
        left = BEARER.matcher(left).replaceAll("$1[secret]");
        left = MAIL.matcher(left).replaceAll("[e-mail]");
        left = MESSAGE_ID.matcher(left).replaceAll("[message]");
        left = aside(UUID, left, Masking::withoutTokens);
        return aside(TIME_OR_UUID, left, Masking::withoutNumbers);
    }

    private static String withoutTokens(String text) {
        return OPAQUE.matcher(text)
                .replaceAll(found -> found.group().chars().allMatch(Character::isDigit)
                        ? Matcher.quoteReplacement(found.group())
                        : "[token]");
    }

    private static String withoutNumbers(String text) {
        return DIGITS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(lastFour(found.group())));
    }

    /// An id or number of which only its end is shown.
    static String lastFour(String number) {
        var digits = number.replaceAll("\\P{Nd}", "");
        return "…" + digits.substring(Math.max(0, digits.length() - 4));
    }

    /// Changes everything but what has that form.
    private static String aside(Pattern form, String text, UnaryOperator<String> change) {
        var changed = new StringBuilder();
        var found = form.matcher(text);
        int from = 0;
        while (found.find()) {
            changed.append(change.apply(text.substring(from, found.start()))).append(found.group());
            from = found.end();
        }
        return changed.append(change.apply(text.substring(from))).toString();
    }
}
