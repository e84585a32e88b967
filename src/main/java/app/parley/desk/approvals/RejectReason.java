package app.parley.desk.approvals;

import app.parley.approval.Rejection;

/// Why a person refuses a draft, in the order of the keys 1 to 8.
public enum RejectReason {
    WRONG_FACT,
    INVENTED,
    UNSAFE,
    PRIVATE,
    WRONG_TONE,
    WRONG_LANGUAGE,
    NEEDS_PERSON,
    OTHER;

    Rejection rejection() {
        return switch (this) {
            case WRONG_FACT -> Rejection.WRONG_FACT;
            case INVENTED -> Rejection.INVENTED;
            case UNSAFE -> Rejection.UNSAFE;
            case PRIVATE -> Rejection.PRIVATE;
            case WRONG_TONE -> Rejection.WRONG_TONE;
            case WRONG_LANGUAGE -> Rejection.WRONG_LANGUAGE;
            case NEEDS_PERSON -> Rejection.NEEDS_PERSON;
            case OTHER -> Rejection.OTHER;
        };
    }

    /// Whether the agent loses its autonomy for such drafts at once.
    public boolean isSevere() {
        return rejection().isSevere();
    }
}
