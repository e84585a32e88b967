package app.parley.outbox;

import app.parley.outbox.standing.FirstWords;

/// Why a promised message waits: keys of the texts that screens show.
public final class WaitsFor {
    public static final String RECIPIENT_PACE = "recipient_pace";
    public static final String EARLIER_MESSAGE = "earlier_message";
    public static final String AGENTS_STOPPED = "agents_stopped";
    public static final String RETRY = "retry";
    public static final String ACCOUNT = "account";
    public static final String A_PERSON = "a_person";

    public static final String RESTRICTED = "restricted";
    public static final String PEOPLE_A_DAY = "people_a_day";
    public static final String QUALITY = "quality";

    private WaitsFor() {}

    static String firstWords(FirstWords.Why why) {
        return switch (why) {
            case RESTRICTED -> RESTRICTED;
            case PEOPLE_A_DAY -> PEOPLE_A_DAY;
            case QUALITY -> QUALITY;
        };
    }
}
