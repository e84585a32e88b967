package app.parley.approval;

import java.util.Map;

/// What became of an agent's drafts in a time.
///
/// @param drafts answers it wrote
/// @param slight of those edited: nothing that matters
/// @param waiting that nobody has decided on
/// @param handedOver conversations it gave to a person
/// @param reasons why people rejected some
public record Tally(
        long drafts,
        long unedited,
        long edited,
        long slight,
        long rejected,
        long alone,
        long waiting,
        long handedOver,
        Map<Rejection, Long> reasons) {
    public Tally {
        reasons = Map.copyOf(reasons);
    }

    public long decided() {
        return unedited + edited + rejected;
    }

    /// The share that was right as it was, 0 to 1; 0 before anything was decided.
    public double share() {
        return decided() == 0 ? 0 : (double) (unedited + slight) / decided();
    }
}
