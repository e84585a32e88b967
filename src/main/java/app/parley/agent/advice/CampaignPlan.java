package app.parley.agent.advice;

import app.parley.agent.advice.AudienceStore.Member;
import app.parley.agent.advice.AudienceStore.Wanted;
import app.parley.insight.Charges;
import app.parley.insight.Charges.Reach;
import app.parley.insight.overview.Busiest;
import app.parley.insight.overview.Overviews;
import app.parley.template.Template;
import app.parley.template.Templates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Works out whom something should be sent to, when, with what, for how much, and what would be learnt.
final class CampaignPlan {
    /// Fewer are better written to one by one.
    static final int FEWEST = 10;

    private static final int MOST = 5_000;
    private static final double MICROS = 1e6;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration RHYTHM = Duration.ofDays(28);
    private static final double UNKNOWN = 0.5;
    private final AudienceStore audiences;
    private final Overviews overviews;
    private final Charges charges;
    private final Templates templates;
    private final InstantSource clock;

    CampaignPlan(
            AudienceStore audiences, Overviews overviews, Charges charges, Templates templates, InstantSource clock) {
        this.audiences = audiences;
        this.overviews = overviews;
        this.charges = charges;
        this.templates = templates;
        this.clock = clock;
    }

    /// Nothing where too few fit.
    List<Point> points(AdviceKind kind, Wanted wanted) {
        var members = audiences.members(wanted, MOST);
        var points = new ArrayList<Point>();
        if (members.size() < FEWEST) {
            return points;
        }
        points.add(Point.of("audience", members.size()));
        long undecided = audiences.undecided(wanted);
        if (undecided > 0) {
            points.add(Point.of("audience_undecided", undecided));
        }
        points.add(overviews
                .busiest(clock.instant().minus(RHYTHM))
                .map(CampaignPlan::when)
                .orElseGet(() -> Point.of("when_unknown")));
        points.add(templates.usable(true).stream()
                .filter(template -> template.needsMarketingConsent(clock.instant()))
                .findFirst()
                .map(CampaignPlan::template)
                .orElseGet(() -> Point.of("template_missing")));
        points.addAll(cost(members));
        points.add(learnt(kind, wanted, members.size()));
        return points;
    }

    private static Point when(Busiest busiest) {
        return Point.of("when", busiest.day().getValue(), busiest.hour(), (double) busiest.messages() / busiest.of());
    }

    private static Point template(Template template) {
        return Point.named("template", template.name());
    }

    private List<Point> cost(List<Member> members) {
        var spent = charges.estimate(
                "marketing",
                members.stream()
                        .map(member -> new Reach(member.phone(), member.userId()))
                        .toList(),
                overviews.today());
        var points = new ArrayList<Point>();
        spent.amounts().forEach(amount -> points.add(Point.named("cost", amount.currency(), amount.micros() / MICROS)));
        if (spent.unpriced() > 0) {
            points.add(Point.of("cost_unknown", spent.unpriced()));
        }
        return points;
    }

    private Point learnt(AdviceKind kind, Wanted wanted, long people) {
        var known = kind == AdviceKind.WIN_BACK ? usual(wanted) : OptionalDouble.empty();
        double usual = known.orElse(UNKNOWN);
        if (!Trial.isWorthIt(people, usual)) {
            return Point.of("learn_nothing");
        }
        var trial = Trial.of(people, usual);
        return Point.of(known.isPresent() ? "learn" : "learn_unknown", trial.heldOut(), usual, trial.least());
    }

    /// How many come back by themselves within a week, as it was last week; nothing where too few could.
    private OptionalDouble usual(Wanted wanted) {
        var now = clock.instant();
        var returned = audiences.returned(
                now.minus(WEEK),
                wanted.silentSince().minus(WEEK),
                wanted.spokeSince().minus(WEEK),
                now);
        return returned.silent() < FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(returned.wrote(), 1) / (double) returned.silent());
    }
}
