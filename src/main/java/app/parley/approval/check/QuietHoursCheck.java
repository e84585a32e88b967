package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.settings.hours.QuietHours;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Nothing is begun in quiet hours. Answering somebody who has just written is not beginning.
final class QuietHoursCheck implements Check {
    private final Function<Instant, Optional<QuietHours>> quiet;

    QuietHoursCheck(Function<Instant, Optional<QuietHours>> quiet) {
        this.quiet = quiet;
    }

    @Override
    public String name() {
        return "quiet_hours";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        boolean answers = facts.answersType() != null || !facts.inbound().isEmpty();
        return answers
                ? pass()
                : quiet.apply(facts.now())
                        .map(hours -> fail("Nothing is begun in quiet hours: " + hours + "."))
                        .orElseGet(this::pass);
    }
}
