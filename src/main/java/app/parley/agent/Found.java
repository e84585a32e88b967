package app.parley.agent;

import java.util.List;

/// What a tool found.
///
/// @param passages what the business says or reckoned itself: it may support a draft
/// @param lines what else may be known; it supports nothing
public record Found(List<ModelRequest.Passage> passages, List<String> lines) {
    public Found {
        passages = List.copyOf(passages);
        lines = List.copyOf(lines);
    }

    public static Found passages(List<ModelRequest.Passage> passages) {
        return new Found(passages, List.of());
    }

    public static Found lines(List<String> lines) {
        return new Found(List.of(), lines);
    }

    boolean isNothing() {
        return passages.isEmpty() && lines.isEmpty();
    }
}
