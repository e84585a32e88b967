package app.parley.insight.overview;

import java.util.Map;

/// What is counted by the database itself.
///
/// @param drafts of agents that were made in the time, by what became of them until now
/// @param handedOver drafts that gave the conversation to a person
/// @param gaps questions no knowledge answered
/// @param findings by their kinds
/// @param optOuts contacts that said no to marketing, and have not changed their mind since
/// @param modelMicros millionths of a US dollar
public record Counts(
        Map<String, Long> drafts,
        long handedOver,
        long gaps,
        Map<String, Long> findings,
        long optOuts,
        long modelCalls,
        long modelMicros) {

    long drafts(String state) {
        return drafts.getOrDefault(state, 0L);
    }

    long findings(String kind) {
        return findings.getOrDefault(kind, 0L);
    }
}
