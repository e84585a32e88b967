package app.parley.contact;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The other ways to write a mobile number of the countries where WhatsApp's `wa_id` may differ from what people
/// write.
///
/// Brazil put a 9 before its mobile numbers, which begin with 6 to 9 (Anatel, Resolução 553/2010); WhatsApp still
/// knows many without it. Mexico wrote a 1 after the country code of mobile numbers until August 2019 (IFT, Plan
/// Técnico Fundamental de Numeración), as WhatsApp does to this day. Argentina's mobile numbers have a 9 there
/// when called from abroad (ENACOM, Plan Fundamental de Numeración Nacional). Meta's documentation of the Cloud
/// API names all three.
public final class PhoneSpellings {
    /// A spelling, and what it is replaced by.
    private record Rule(Pattern written, String otherwise) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile("55([1-9][1-9])9([6-9]\\d{7})"), "55$1$2"),
            new Rule(Pattern.compile("55([1-9][1-9])([6-9]\\d{7})"), "55$19$2"),
            new Rule(Pattern.compile("521([2-9]\\d{9})"), "52$1"),
            new Rule(Pattern.compile("52([2-9]\\d{9})"), "521$1"),
            new Rule(Pattern.compile("549([1-3]\\d{9})"), "54$1"),
            new Rule(Pattern.compile("54([1-3]\\d{9})"), "549$1"));

    private PhoneSpellings() {}

    /// The same number as it may also be written; nothing for numbers that are written in one way.
    ///
    /// @param phone digits with the country code, without `+`; anything else has no other spelling
    public static List<String> others(String phone) {
        for (var rule : RULES) {
            var matcher = rule.written().matcher(phone);
            if (matcher.matches()) {
                return List.of(matcher.replaceFirst(rule.otherwise()));
            }
        }
        return List.of();
    }

    /// Whether both are one number.
    public static boolean alike(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(other) || others(one).contains(other));
    }
}
