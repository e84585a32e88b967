package app.parley.conversation.reading;

import java.util.Arrays;

/// Which buckets the features of a text fall into, and how often.
///
/// @param buckets each once, in order
/// @param times how often the bucket at the same place was met
record Counts(int[] buckets, int[] times) {

    /// @param met every bucket as often as it was met; sorted by this
    static Counts of(int[] met) {
        Arrays.sort(met);
        int[] buckets = new int[met.length];
        int[] times = new int[met.length];
        int different = 0;
        for (int i = 0; i < met.length; i++) {
            if (i == 0 || met[i] != met[i - 1]) {
                buckets[different++] = met[i];
            }
            times[different - 1]++;
        }
        return new Counts(Arrays.copyOf(buckets, different), Arrays.copyOf(times, different));
    }
}
