package app.parley.console.approvals;

/// Words as a field can hold them: without the marks that no keyboard writes.
final class Editable {
    private Editable() {}

    static String of(String words) {
        boolean clean = words.chars().allMatch(Editable::isShown);
        if (clean) {
            return words;
        }
        return words.chars()
                .filter(Editable::isShown)
                .collect(StringBuilder::new, (all, one) -> all.append((char) one), StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int character) {
        return character == '\n' || character == '\t' || character >= ' ' && character != 0x7f;
    }
}
