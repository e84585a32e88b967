package app.parley.knowledge;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of the countries in our languages, written as a vocabulary: a country is a place abroad, and the same
/// place in every language.
final class Countries {
    private Countries() {}

    static String vocabulary() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted()
                .map(Countries::concepts)
                .collect(Collectors.joining());
    }

    private static String concepts(String code) {
        var names = Stream.of(Language.values())
                .map(language -> "  " + language.name().toLowerCase(Locale.ROOT) + ": " + name(code, language) + "\n")
                .collect(Collectors.joining());
        return "country_" + code + "*\n" + names + "abroad*\n" + names;
    }

    private static String name(String code, Language language) {
        var country = new Locale.Builder().setRegion(code).build();
        var spoken = Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
        return country.getDisplayCountry(spoken).replace(',', ' ').replace('!', ' ');
    }
}
