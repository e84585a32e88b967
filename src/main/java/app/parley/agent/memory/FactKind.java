package app.parley.agent.memory;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact is about, and how long it is worth remembering.
public enum FactKind {
    NAME(null, true),
    SIZE(Duration.ofDays(730), true),
    PLACE(Duration.ofDays(365), true),
    OCCASION(null, false),
    PREFERENCE(Duration.ofDays(365), false),
    ORDER(Duration.ofDays(120), false),
    OTHER(Duration.ofDays(365), false);

    private final @Nullable Duration lifetime;
    private final boolean single;

    FactKind(@Nullable Duration lifetime, boolean single) {
        this.lifetime = lifetime;
        this.single = single;
    }

    /// Empty for what does not age.
    public Optional<Duration> lifetime() {
        return Optional.ofNullable(lifetime);
    }

    /// Whether a newer one takes the place of an older one.
    public boolean isSingle() {
        return single;
    }

    /// Its name in database and API: `preference`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FactKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
