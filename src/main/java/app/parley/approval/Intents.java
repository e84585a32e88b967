package app.parley.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue of intents, and how far each may ever go alone.
public final class Intents {
    /// Matters that always need a person, whatever was earned or set.
    private static final Set<String> NEVER_ALONE = Set.of(
            "refund",
            "cancellation",
            "contract",
            "health",
            "legal",
            "account_security",
            "person",
            "complaint",
            "marketing");

    private static final Set<String> OTHERS = Set.of(
            "greeting",
            "thanks",
            "goodbye",
            "opening_hours",
            "location",
            "price",
            "availability",
            "product_question",
            "size",
            "order",
            "order_status",
            "delivery",
            "payment",
            "returns",
            "exchange",
            "appointment",
            "discount",
            "invoice",
            "feedback",
            "contact_details",
            "job",
            "spam",
            "other");

    private Intents() {}

    /// Every name, sorted.
    public static List<String> names() {
        return Stream.concat(NEVER_ALONE.stream(), OTHERS.stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /// The intent of that name; whatever is not in the catalogue is `other`.
    public static Intent of(String name) {
        return NEVER_ALONE.contains(name) || OTHERS.contains(name) ? new Intent(name) : Intent.OTHER;
    }

    /// The most an agent may do alone about it.
    public static Autonomy ceiling(Intent intent) {
        return NEVER_ALONE.contains(intent.name()) ? Autonomy.PROPOSE : Autonomy.SEND;
    }

    /// Ceilings below `send`, by intent.
    public static Map<String, Autonomy> ceilings() {
        return NEVER_ALONE.stream().collect(Collectors.toUnmodifiableMap(name -> name, _ -> Autonomy.PROPOSE));
    }
}
