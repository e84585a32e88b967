package app.parley.outbox;

/// Why a promised message waits: keys of the texts that screens show.
public final class WaitsFor {
    public static final String RECIPIENT_PACE = "recipient_pace";
    public static final String EARLIER_MESSAGE = "earlier_message";
    public static final String AGENTS_STOPPED = "agents_stopped";
    public static final String RETRY = "retry";
    public static final String ACCOUNT = "account";
    public static final String A_PERSON = "a_person";

    private WaitsFor() {}
}
