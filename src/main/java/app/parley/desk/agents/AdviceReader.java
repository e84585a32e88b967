package app.parley.desk.agents;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AudienceStore;
import app.parley.agent.advice.Point;
import app.parley.insight.overview.Change;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows advice as the screen takes it.
final class AdviceReader {
    private AdviceReader() {}

    static AdviceShown shown(Advice advice) {
        return new AdviceShown(
                advice.id().value(),
                AdviceShown.Kind.valueOf(advice.kind().name()),
                advice.week(),
                advice.points().stream().map(AdviceReader::shown).toList(),
                AdviceShown.State.valueOf(advice.state().name()),
                advice.madeAt(),
                advice.decidedBy(),
                advice.decidedAt());
    }

    private static AdviceShown.Point shown(Point point) {
        return new AdviceShown.Point(point.what(), point.name(), shown(point.change()), point.numbers());
    }

    private static AdviceShown.Change shown(@Nullable Change change) {
        return switch (change) {
            case MORE -> AdviceShown.Change.MORE;
            case LESS -> AdviceShown.Change.LESS;
            case CHANCE, TOO_FEW, UNJUDGED -> AdviceShown.Change.NONE;
            case null -> AdviceShown.Change.NONE;
        };
    }

    static AdviceShown.Member shown(AudienceStore.Member member) {
        return new AdviceShown.Member(
                member.id().value(),
                member.name() != null ? member.name() : Objects.requireNonNullElse(member.phone(), ""));
    }
}
