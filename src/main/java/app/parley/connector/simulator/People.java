package app.parley.connector.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everybody who can be written to: the customers by name, and anybody else by a plausible number.
final class People {

    private static final Map<String, String> COUNTRIES =
            Map.of("34", "ES", "55", "BR", "44", "GB", "351", "PT", "52", "MX", "49", "DE", "33", "FR", "1", "US");

    private final Map<String, Person> known = new LinkedHashMap<>();

    People(List<Person> customers) {
        for (var person : customers) {
            known.put(person.userId(), person);
            if (person.waId() != null) {
                known.put(person.waId(), person);
            }
            if (person.name() != null) {
                known.put(person.name(), person);
            }
        }
    }

    /// A customer by name, number or user id; null if there is none.
    @Nullable
    Person customer(String handle) {
        return known.get(handle);
    }

    /// The one behind a number, in digits with country code.
    Person byPhone(String digits) {
        var waId = waId(digits);
        var customer = known.get(waId);
        return customer != null ? customer : new Person(null, waId, country(waId) + "." + stableId(waId), null, "en");
    }

    /// The one behind a user id; a stranger if nobody has it.
    Person byUserId(String userId) {
        var customer = known.get(userId);
        return customer != null ? customer : new Person(null, null, userId, null, "en");
    }

    /// A number may differ from its WhatsApp id: outside the south-east of Brazil the ninth digit is dropped, in Mexico
    /// a 1 is put in.
    static String waId(String digits) {
        if (digits.matches("55[3-9]\\d9\\d{8}")) {
            return digits.substring(0, 4) + digits.substring(5);
        }
        return digits.matches("52[2-9]\\d{9}") ? "521" + digits.substring(2) : digits;
    }

    private static String country(String digits) {
        for (var length = 3; length > 0; length--) {
            var country = COUNTRIES.get(digits.substring(0, Math.min(length, digits.length())));
            if (country != null) {
                return country;
            }
        }
        return "ZZ";
    }

    private static String stableId(String digits) {
        return Chance.of(20, digits).digits(18);
    }
}
