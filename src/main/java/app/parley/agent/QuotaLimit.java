package app.parley.agent;

/// How much a provider lets somebody ask its model.
///
/// @param most as many, at least none
public record QuotaLimit(Of of, Per per, long most) {
    public QuotaLimit {
        if (most < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }

    /// What is counted.
    public enum Of {
        REQUESTS,
        /// Of prompts.
        TOKENS
    }

    /// For how long.
    public enum Per {
        MINUTE,
        /// Begins at midnight where the provider is.
        DAY
    }
}
