package app.parley.approval;

/// How a kind of draft has fared.
public record Acceptance(long unedited, long edited, long rejected, long alone) {

    Acceptance and(Acceptance other) {
        return new Acceptance(
                unedited + other.unedited, edited + other.edited, rejected + other.rejected, alone + other.alone);
    }

    public long decided() {
        return unedited + edited + rejected;
    }

    /// The share that went out unedited, 0 to 1; 0 before anything was decided.
    public double share() {
        return decided() == 0 ? 0 : (double) unedited / decided();
    }
}
