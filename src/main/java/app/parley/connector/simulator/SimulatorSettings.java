package app.parley.connector.simulator;

/// The account which the simulator pretends to be.
///
/// @param displayPhoneNumber as people write it, with `+` and the country code before the first space: `+34 600 11 12
/// 22`
/// @param seed the same seed gives the same customers, words, ids and mischief
/// @param speed 1 is human pace, 60 makes every wait a sixtieth
public record SimulatorSettings(
        String phoneNumberId,
        String businessAccountId,
        String displayPhoneNumber,
        String accessToken,
        String appSecret,
        long seed,
        double speed) {

    public SimulatorSettings {
        if (!phoneNumberId.matches("\\d{1,30}") || !businessAccountId.matches("\\d{1,30}")) {
            throw new IllegalArgumentException("ids of numbers and accounts are digits");
        }
        if (phoneNumberId.equals(businessAccountId)) {
            throw new IllegalArgumentException("a number and its account have different ids");
        }
        if (accessToken.isBlank() || appSecret.isBlank()) {
            throw new IllegalArgumentException("token and secret must not be empty");
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be above zero: " + speed);
        }
    }

    /// The number as webhooks write it: digits alone.
    String displayDigits() {
        return displayPhoneNumber.replaceAll("\\D", "");
    }

    /// What is put before a short number without `+`; empty if the own number does not tell.
    String countryCode() {
        var space = displayPhoneNumber.indexOf(' ');
        return displayPhoneNumber.startsWith("+") && space > 1 ? displayPhoneNumber.substring(1, space) : "";
    }

    @Override
    public String toString() {
        return "SimulatorSettings[phoneNumberId=" + phoneNumberId + ", businessAccountId=" + businessAccountId
                + ", seed=" + seed + ", speed=" + speed + "]";
    }
}
