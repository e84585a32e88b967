package app.parley.approval.check;

/// What may stand as a reaction.
final class Emoji {
    private static final int LONGEST = 40;
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private Emoji() {}

    /// Whether this is an emoji, with whatever skin, hair or flag is joined to it, and nothing else.
    static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.codePoints().allMatch(Emoji::isPart)
                && text.codePoints().anyMatch(c -> c > 0xFF);
    }

    private static boolean isPart(int c) {
        return Character.isEmoji(c)
                || Character.isEmojiComponent(c)
                || c == JOINER
                || c == AS_PICTURE
                || c == KEYCAP
                || c >= FIRST_TAG && c <= LAST_TAG;
    }
}
