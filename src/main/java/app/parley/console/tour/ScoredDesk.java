package app.parley.console.tour;

import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.DifferenceShown;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.RunShown.ReplayShown;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.simulations.SimulationsShown;
import app.parley.desk.simulations.SimulationsShown.UnderWay;
import app.parley.desk.simulations.TalkShown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A desk that drafts the replies of an old chat as a picture wants it: at once, or never to its end.
final class ScoredDesk implements SimulationsDesk {
    private final ChatOffer offer;
    private final String model;
    private final int done;
    private final List<TalkShown> talks;
    private List<RunShown> runs = List.of();
    private @Nullable UnderWay underWay;

    /// @param done how many are drafted
    ScoredDesk(ChatOffer offer, String model, int done, List<TalkShown> talks) {
        this.offer = offer;
        this.model = model;
        this.done = done;
        this.talks = talks;
    }

    @Override
    public SimulationsShown now() {
        return new SimulationsShown(runs, underWay, false, model);
    }

    @Override
    public ChatOffer offer(List<UUID> found) {
        return offer;
    }

    @Override
    public boolean replay(Drafter drafter, List<UUID> found) {
        if (done < offer.drafts()) {
            underWay = new UnderWay(done, offer.drafts(), false);
        } else {
            long asTheyDid = talks.stream().filter(TalkShown::isGood).count();
            runs = List.of(new RunShown(
                    Instant.now(),
                    model,
                    1,
                    talks.size(),
                    null,
                    null,
                    0,
                    0,
                    0,
                    0,
                    0L,
                    talks,
                    new ReplayShown(asTheyDid, talks.size() - asTheyDid, 0, false, true)));
        }
        return true;
    }

    @Override
    public boolean start(Drafter drafter, int times) {
        return false;
    }

    @Override
    public boolean replay(Drafter drafter, int answers) {
        return false;
    }

    @Override
    public void cancel() {}

    @Override
    public List<DifferenceShown> differing(RunShown here, RunShown there) {
        return List.of();
    }

    @Override
    public Runnable listen(Runnable listener) {
        return () -> {};
    }
}
