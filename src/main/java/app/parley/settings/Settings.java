package app.parley.settings;

import java.time.Duration;

/// What the operator may choose, with its defaults.
///
/// @param undoTime how long an approval in the console can be taken back
/// @param countdown how long a draft that may go alone can be stopped
/// @param oldestAnswer an answer to a message older than this is refused
/// @param oldestAlone an answer to a message older than this never goes alone
/// @param phoneQuiet for so long after the owner wrote from the phone, agents only propose there
/// @param agentsStopped every agent is stopped
/// @param rawKept how long raw deliveries are kept
/// @param mediaKept how long media files are kept
public record Settings(
        Duration undoTime,
        Duration countdown,
        Duration oldestAnswer,
        Duration oldestAlone,
        Duration phoneQuiet,
        boolean agentsStopped,
        Duration rawKept,
        Duration mediaKept) {

    public static Settings defaults() {
        return new Settings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                Duration.ofHours(1),
                Duration.ofMinutes(60),
                false,
                Duration.ofDays(30),
                Duration.ofDays(180));
    }

    public Settings withAgentsStopped(boolean stopped) {
        return new Settings(undoTime, countdown, oldestAnswer, oldestAlone, phoneQuiet, stopped, rawKept, mediaKept);
    }
}
