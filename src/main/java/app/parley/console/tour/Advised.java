package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.agents.AdviceShown;
import app.parley.desk.agents.AdviceShown.Change;
import app.parley.desk.agents.AdviceShown.Kind;
import app.parley.desk.agents.AdviceShown.Member;
import app.parley.desk.agents.AdviceShown.Point;
import app.parley.desk.agents.AdviceShown.State;
import app.parley.desk.agents.AgentsDesk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the analytics and the campaign agent have to say once there is enough to say it from.
final class Advised {
    private Advised() {}

    /// Two weeks were looked at.
    static Desks weeks(Desks shop) {
        return told(shop, List.of(week(1, State.OPEN), week(2, State.TAKEN)));
    }

    /// A campaign is planned.
    static Desks plans(Desks shop) {
        return told(shop, List.of(plan()));
    }

    private static Desks told(Desks shop, List<AdviceShown> advice) {
        return shop.with(Staged.desk(
                AgentsDesk.class, shop.agents(), Map.of("advice", _ -> advice, "membersOf", _ -> members())));
    }

    private static AdviceShown week(int ago, State state) {
        return advice(
                ago,
                Kind.WEEK,
                ago,
                List.of(
                        point("conversations_begun", null, Change.MORE, 143, 96),
                        point("first_answer_median", null, Change.MORE, 2760, 840),
                        point("drafts_edited", null, Change.LESS, 0.08, 0.21),
                        point("questions_without_source", null, Change.NONE, 14, 11),
                        point("findings", "complaint", Change.MORE, 17, 3)),
                state);
    }

    private static AdviceShown plan() {
        return advice(
                0,
                Kind.WIN_BACK,
                3,
                List.of(
                        point("audience", null, Change.NONE, 212),
                        point("audience_undecided", null, Change.NONE, 64),
                        point("when", null, Change.NONE, 4, 18, 0.061),
                        point("template", "autumn_offer_with_a_long_name_es", Change.NONE),
                        point("cost", "EUR", Change.NONE, 11.87),
                        point("learn", null, Change.NONE, 42, 0.045, 0.1)),
                State.OPEN);
    }

    private static List<Member> members() {
        return List.of(
                        "Lucía Ferrer",
                        "João Pereira",
                        "ليلى الحسن",
                        "Bartholomew Featherstonehaugh-Cholmondeley",
                        "Ana")
                .stream()
                .map(name -> new Member(new UUID(0, name.length()), name))
                .toList();
    }

    private static AdviceShown advice(int ago, Kind kind, int id, List<Point> points, State state) {
        var now = Instant.now();
        var monday = LocalDate.now()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(ago);
        boolean decided = state != State.OPEN;
        return new AdviceShown(
                new UUID(1, id),
                kind,
                monday,
                points,
                state,
                now.minus(Duration.ofDays(7L * ago)),
                decided ? Stops.PERSON : null,
                decided ? now.minus(Duration.ofDays(1)) : null);
    }

    private static Point point(String what, @Nullable String name, Change change, double... numbers) {
        return new Point(what, name, change, Arrays.stream(numbers).boxed().toList());
    }
}
