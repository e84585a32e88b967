package app.parley.approval.check;

import app.parley.approval.Check;
import app.parley.settings.hours.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The checks of the gate that look at nothing but the case.
public final class Checks {
    private Checks() {}

    /// All of them, in the order in which a person reads them.
    ///
    /// @param oldestAnswer how old a message may be that is still answered
    public static List<Check> all(Duration oldestAnswer) {
        return all(() -> oldestAnswer, _ -> Optional.empty());
    }

    /// @param oldestAnswer how old a message may be that is still answered, asked anew each time
    /// @param quiet the quiet hours that hold an instant
    public static List<Check> all(Supplier<Duration> oldestAnswer, Function<Instant, Optional<QuietHours>> quiet) {
        var reader = new Reader(new Vocabulary());
        return List.of(
                new WindowCheck(),
                new TemplateCheck(),
                new ConsentCheck(),
                new LimitsCheck(),
                new OriginCheck(oldestAnswer),
                new GroundedCheck(reader),
                new PromiseCheck(reader),
                new LanguageCheck(),
                new PrivacyCheck(reader),
                new InjectionCheck(reader),
                new RepeatCheck(),
                new QuietHoursCheck(quiet));
    }
}
