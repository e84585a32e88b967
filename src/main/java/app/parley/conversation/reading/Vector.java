package app.parley.conversation.reading;

/// A sparse vector.
///
/// @param at the places that are not zero; one that stands twice has the sum
/// @param values what stands there
record Vector(int[] at, float[] values) {

    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
