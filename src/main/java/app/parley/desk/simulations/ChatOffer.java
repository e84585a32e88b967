package app.parley.desk.simulations;

/// What an old chat has taught so far, and what it takes to draft its answers once more.
///
/// @param waiting answers that wait for a yes
/// @param accepted answers that agents know already
/// @param drafts how many would be drafted
/// @param mostCalls how often the model would be asked for them at most; 0 if it costs nothing to ask
public record ChatOffer(int waiting, int accepted, int drafts, int mostCalls) {
    public static final ChatOffer NOTHING = new ChatOffer(0, 0, 0, 0);

    /// Answers that the chat has taught.
    public int learnt() {
        return waiting + accepted;
    }
}
