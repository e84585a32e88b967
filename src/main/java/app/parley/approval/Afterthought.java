package app.parley.approval;

import org.jspecify.annotations.Nullable;

/// What a person says of an answer that went out alone, afterwards.
public sealed interface Afterthought {
    /// They would have sent it as it was.
    record Fine() implements Afterthought {}

    /// They would have sent this.
    record Changed(String text) implements Afterthought {}

    /// They would not have sent it.
    record Wrong(Rejection reason, @Nullable String note) implements Afterthought {}

    /// What is kept as the decision.
    default String word() {
        return switch (this) {
            case Fine _ -> "fine";
            case Changed _ -> "changed";
            case Wrong _ -> "wrong";
        };
    }
}
