package app.parley.insight;

import app.parley.storage.Resources;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The markets of Meta's rate cards, and the countries in them, from `markets.csv`. A country that a card names is
/// a market of its own; one that it does not name belongs to its part of the world.
///
/// @param regionOfCode ISO 3166 codes by calling code
/// @param marketOfRegion names of markets by ISO 3166 code, the most exact first and parted by `/`
record Markets(Map<String, String> regionOfCode, Map<String, String> marketOfRegion) {
    /// The region of a number whose country has no market.
    static final String ELSEWHERE = "ZZ";

    private static final String OTHER = "Other";
    private static final int LONGEST_CODE = 4;
    private static final Map<String, String> SAME = Map.of(
            "uk", "unitedkingdom",
            "uae", "unitedarabemirates",
            "turkiye", "turkey",
            "usa", "northamerica");

    /// The countries as we know them.
    static final Markets SHIPPED = shipped();

    Markets {
        regionOfCode = Map.copyOf(regionOfCode);
        marketOfRegion = Map.copyOf(marketOfRegion);
    }

    private static Markets shipped() {
        var regions = new HashMap<String, String>();
        var markets = new HashMap<String, String>();
        Resources.text(Markets.class, "markets.csv").lines().skip(1).forEach(line -> {
            var cells = line.split(",", 3);
            regions.putIfAbsent(cells[0], cells[1]);
            markets.put(cells[1], cells[2]);
        });
        return new Markets(regions, markets);
    }

    /// The country of somebody with this number, or else this user id, which begins with its country.
    String region(@Nullable String phone, @Nullable String userId) {
        if (phone != null) {
            return regionOfPhone(phone);
        }
        int end = userId == null ? -1 : userId.indexOf('.');
        return userId != null && end == 2 && marketOfRegion.containsKey(userId.substring(0, end))
                ? userId.substring(0, end)
                : ELSEWHERE;
    }

    private String regionOfPhone(String phone) {
        for (int length = Math.min(LONGEST_CODE, phone.length()); length > 0; length--) {
            var region = regionOfCode.get(phone.substring(0, length));
            if (region != null) {
                return region;
            }
        }
        return ELSEWHERE;
    }

    /// The keys under which a card may have the region, the most exact first.
    List<String> keys(String region) {
        var country = new Locale.Builder().setRegion(region).build().getDisplayCountry(Locale.ENGLISH);
        var parts = marketOfRegion.getOrDefault(region, OTHER).split("/", -1);
        return Stream.concat(Stream.of(country, region), Stream.concat(Stream.of(parts), Stream.of(OTHER)))
                .map(Markets::key)
                .toList();
    }

    /// What is the same however it is written: `Rest of Central & Eastern Europe` and `rest of central and east
    /// europe`.
    static String key(String market) {
        var plain = Normalizer.normalize(market, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("&", "")
                .replaceAll("\\band\\b", "")
                .replace("eastern", "east")
                .replace("western", "west")
                .replaceAll("[^a-z]", "");
        return SAME.getOrDefault(plain, plain);
    }

    /// Every country that has a market, by its ISO 3166 code.
    List<String> regions() {
        return marketOfRegion.keySet().stream().sorted().toList();
    }
}
