package app.parley.connector.whatsapp;

/// Which of our numbers and accounts an event belongs to. What Meta did not name is empty.
///
/// @param phoneNumberId what routes: Meta's id of the number; empty on events about the account as a whole
/// @param displayPhoneNumber for people to read, with or without `+` and spaces
public record OurNumber(String phoneNumberId, String businessAccountId, String displayPhoneNumber) {

    /// The event is about one number rather than the account.
    public boolean isNamed() {
        return !phoneNumberId.isEmpty();
    }

    /// Whether this party of a message is ourselves, however the number is written.
    boolean is(String party) {
        return party.equals(phoneNumberId) || sameDigits(party, displayPhoneNumber);
    }

    private static boolean sameDigits(String one, String other) {
        int i = 0;
        int j = 0;
        boolean any = false;
        while (true) {
            while (i < one.length() && !isDigit(one.charAt(i))) i++;
            while (j < other.length() && !isDigit(other.charAt(j))) j++;
            if (i == one.length() || j == other.length()) return any && i == one.length() && j == other.length();
            if (one.charAt(i++) != other.charAt(j++)) return false;
            any = true;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
