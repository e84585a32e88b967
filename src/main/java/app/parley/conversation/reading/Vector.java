package app.parley.conversation.reading;

/// A sparse vector.
///
/// @param at the places that are not zero, each once
/// @param values what stands there
record Vector(int[] at, float[] values) {

    double dot(float[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[at[i]] * values[i];
        }
        return sum;
    }

    void addTo(float[] weights, double times) {
        for (int i = 0; i < at.length; i++) {
            weights[at[i]] += (float) (times * values[i]);
        }
    }

    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
