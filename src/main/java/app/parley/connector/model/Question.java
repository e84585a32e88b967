package app.parley.connector.model;

/// What a customer wrote and waits on.
///
/// @param language BCP 47, or "und"
record Question(String said, Words words, String language) {
    private static final int SUMMARY = 280;

    OfflineAnswer handOver(String intent, String reason) {
        return OfflineAnswer.handOver(intent, language, 1, reason, summary());
    }

    /// More than one thing asked: a single passage hardly answers all of it.
    boolean isSeveral() {
        var questions = 0;
        var words = false;
        for (var i = 0; i < said.length(); i++) {
            if (said.charAt(i) == '?' && words) {
                questions++;
                words = false;
            }
            words |= Character.isLetterOrDigit(said.charAt(i));
        }
        return questions > 1;
    }

    /// The customer's own words, for the person who takes over.
    private String summary() {
        var line = said.strip().replaceAll("\\s+", " ");
        if (line.length() <= SUMMARY) {
            return "The customer wrote: " + line;
        }
        var end = Character.isHighSurrogate(line.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
        return "The customer wrote: " + line.substring(0, end) + "…";
    }
}
