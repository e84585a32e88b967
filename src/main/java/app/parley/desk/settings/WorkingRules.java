package app.parley.desk.settings;

import java.time.Duration;

/// How long things wait, may be old, and are kept.
///
/// @param undoTime how long a yes can be taken back
/// @param countdown how long an answer that may go alone can be stopped
/// @param oldestAnswer a message older than this is not answered
/// @param oldestAlone a message older than this is not answered without a person
/// @param phoneQuiet for so long after somebody wrote from the phone, agents only propose there
/// @param rawKept how long deliveries are kept as they came
/// @param mediaKept how long pictures and files are kept
public record WorkingRules(
        Duration undoTime,
        Duration countdown,
        Duration oldestAnswer,
        Duration oldestAlone,
        Duration phoneQuiet,
        Duration rawKept,
        Duration mediaKept) {}
