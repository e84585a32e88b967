package app.parley.approval;

import java.util.Locale;

/// Whether an answer that went out alone is looked at afterwards.
public enum CheckAfter {
    NO,
    WANTED,
    DONE;

    /// One in so many.
    private static final int ONE_IN = 20;

    /// Whether this draft is one of the five in a hundred that are. It hangs on the id alone, so that whoever asks
    /// again
    /// gets the same answer; the id is mixed as in SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable
    /// pseudorandom number generators", 2014), for its bits are not all random.
    static CheckAfter of(DraftId draft) {
        long mixed =
                draft.value().getLeastSignificantBits() + 31 * draft.value().getMostSignificantBits();
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return Long.remainderUnsigned(mixed ^ mixed >>> 31, ONE_IN) == 0 ? WANTED : NO;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    public static CheckAfter of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
