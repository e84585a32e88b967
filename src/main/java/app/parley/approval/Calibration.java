package app.parley.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an agent's confidence is worth about one matter: how drafts fared, band by band. Measured by histogram binning
/// (B. Zadrozny, C. Elkan, "Obtaining calibrated probability estimates from decision trees and naive Bayesian
/// classifiers", ICML 2001): a band that holds too few decisions says nothing, and all of them together are asked.
public record Calibration(Map<Band, Acceptance> bands) {
    /// With fewer decisions nobody can say what is usual.
    public static final long ENOUGH = 10;

    public Calibration {
        bands = Map.copyOf(bands);
    }

    /// @param banded whether they were as sure as the draft, or all about the matter
    public record Worth(Acceptance fared, boolean banded) {}

    /// How drafts fared that are most like one of this confidence.
    public Worth of(@Nullable Double confidence) {
        var band = bands.get(Band.of(confidence));
        return band != null && band.decided() >= ENOUGH
                ? new Worth(band, true)
                : new Worth(bands.values().stream().reduce(new Acceptance(0, 0, 0, 0), Acceptance::and), false);
    }
}
