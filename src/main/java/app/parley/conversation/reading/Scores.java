package app.parley.conversation.reading;

/// How well each label fits a text: above [#BORDER] a label's examples lie, below it all others.
record Scores(double[] values) {
    /// A text that lies here belongs to no label more than to the others.
    private static final double BORDER = 0;

    private static final double SHARPNESS = 6;

    int best() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /// How far the best stands above all others and above "none of them": the logarithm of its odds, if every label's
    /// share is exponential in its score.
    double lead() {
        int best = best();
        double others = Math.exp(SHARPNESS * (BORDER - values[best]));
        for (int i = 0; i < values.length; i++) {
            if (i != best) {
                others += Math.exp(SHARPNESS * (values[i] - values[best]));
            }
        }
        return -Math.log(others);
    }

    /// The share of each label, exponential in its score; together they are 1.
    double[] shares() {
        double best = values[best()];
        var shares = new double[values.length];
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            shares[i] = Math.exp(SHARPNESS * (values[i] - best));
            all += shares[i];
        }
        for (int i = 0; i < values.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
