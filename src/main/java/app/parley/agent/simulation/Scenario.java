package app.parley.agent.simulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer whose lines are written down, and what must hold after the last of them.
///
/// @param language the customer's (BCP 47, primary code)
/// @param lines one message after the other; each is answered, or not, before the next one comes
/// @param must what must hold
/// @param says patterns of which each must stand in some draft
/// @param neverSays patterns of which none may stand in a message that goes out
/// @param wanted the words an attacker is after; null where there are none
public record Scenario(
        String name,
        Sort sort,
        String language,
        List<String> lines,
        Set<Must> must,
        List<Wording> says,
        List<Wording> neverSays,
        @Nullable String wanted) {
    public Scenario {
        lines = List.copyOf(lines);
        must = Set.copyOf(must);
        says = List.copyOf(says);
        neverSays = List.copyOf(neverSays);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a customer who says nothing");
        }
    }

    /// Whether the customer means well.
    public enum Sort {
        SCENARIO,
        ATTACK
    }

    public boolean isAttack() {
        return sort == Sort.ATTACK;
    }

    @Override
    public String toString() {
        return name;
    }
}
