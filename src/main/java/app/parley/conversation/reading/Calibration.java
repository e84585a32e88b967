package app.parley.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// Makes of scores a confidence that keeps its word, from texts the machine had not learnt: a logistic curve over the
/// lead of the best label (Platt 1999, with his softened targets), and above which confidence so many guesses are right
/// as are asked for.
///
/// @param threshold the least confidence a guess should have to be heard; above 1 if none would be right often enough
record Calibration(double slope, double offset, double threshold) {
    private static final int STEPS = 50;
    private static final double RIDGE = 1e-6;

    /// Fewer guesses show nothing.
    private static final int FEWEST = 10;

    private static final double NEVER = 1.01;

    /// Scores of a text that was not learnt, and the label it really has.
    record Trial(Scores scores, int label) {
        boolean right() {
            return scores.best() == label;
        }
    }

    /// @param rightShare how many of the guesses that are heard should be right, 0 to 1
    static Calibration of(List<Trial> trials, double rightShare) {
        var curve = curve(trials);
        return new Calibration(curve.slope, curve.offset, curve.reaching(rightShare, trials));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(slope);
        out.writeDouble(offset);
        out.writeDouble(threshold);
    }

    /// As [#write] wrote it.
    static Calibration read(DataInput in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
    }

    /// How often guesses with this lead are right, 0 to 1.
    double confidence(Scores scores) {
        return 1 / (1 + Math.exp(-(slope * scores.lead() + offset)));
    }

    /// The likeliest curve, by Newton's method with steps halved until they help.
    private static Calibration curve(List<Trial> trials) {
        double right = trials.stream().filter(Trial::right).count();
        double high = (right + 1) / (right + 2);
        double low = 1 / (trials.size() - right + 2);
        var curve = new Calibration(1, 0, NEVER);
        double likelihood = curve.likelihood(trials, high, low);
        for (int step = 0; step < STEPS; step++) {
            var better = curve.step(trials, high, low);
            double then = better.likelihood(trials, high, low);
            for (int halved = 0; !(then >= likelihood) && halved < STEPS; halved++) {
                better = new Calibration((curve.slope + better.slope) / 2, (curve.offset + better.offset) / 2, NEVER);
                then = better.likelihood(trials, high, low);
            }
            if (!(then > likelihood)) {
                return curve;
            }
            curve = better;
            likelihood = then;
        }
        return curve;
    }

    /// How likely the trials are under this curve, as a logarithm.
    private double likelihood(List<Trial> trials, double high, double low) {
        double sum = 0;
        for (var trial : trials) {
            double wanted = trial.right() ? high : low;
            double lead = slope * trial.scores().lead() + offset;
            sum -= wanted * Math.log1p(Math.exp(-lead)) + (1 - wanted) * Math.log1p(Math.exp(lead));
        }
        return sum;
    }

    private Calibration step(List<Trial> trials, double high, double low) {
        double toSlope = 0;
        double toOffset = 0;
        double slopes = RIDGE;
        double both = 0;
        double offsets = RIDGE;
        for (var trial : trials) {
            double lead = trial.scores().lead();
            double said = confidence(trial.scores());
            double missing = (trial.right() ? high : low) - said;
            double bend = said * (1 - said);
            toSlope += missing * lead;
            toOffset += missing;
            slopes += bend * lead * lead;
            both += bend * lead;
            offsets += bend;
        }
        double area = slopes * offsets - both * both;
        return new Calibration(
                slope + (offsets * toSlope - both * toOffset) / area,
                offset + (slopes * toOffset - both * toSlope) / area,
                NEVER);
    }

    private double reaching(double rightShare, List<Trial> trials) {
        var surest = trials.stream()
                .sorted(Comparator.comparingDouble(
                        (Trial trial) -> -trial.scores().lead()))
                .toList();
        double reached = NEVER;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            if (surest.get(i).right()) {
                right++;
            }
            if (i + 1 >= Math.min(FEWEST, surest.size()) && right >= rightShare * (i + 1)) {
                reached = confidence(surest.get(i).scores());
            }
        }
        return reached;
    }
}
