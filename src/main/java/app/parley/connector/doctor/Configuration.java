package app.parley.connector.doctor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How Parley is set up, in lines that anybody may read.
public final class Configuration {
    private static final Pattern SECRET = Pattern.compile(".*(TOKEN|SECRET|KEY|PASSWORD).*");
    private static final Pattern ID = Pattern.compile(".*_ID");

    private Configuration() {}

    /// Whether a variable of that name holds a secret.
    public static boolean isSecret(String variable) {
        return SECRET.matcher(variable).matches();
    }

    /// @param variables with "" for what is not set
    public static List<String> lines(Map<String, String> variables, Masking masking) {
        var home = System.getProperty("user.home", "");
        return new TreeMap<>(variables)
                .entrySet().stream()
                        .map(each -> each.getKey() + ": "
                                + value(each.getKey(), each.getValue().strip(), masking, home))
                        .toList();
    }

    private static String value(String name, String value, Masking masking, String home) {
        if (value.isEmpty() || isSecret(name)) {
            return value.isEmpty() ? "not set" : "set";
        }
        if (ID.matcher(name).matches()) {
            return Masking.lastFour(value);
        }
        var shown = name.endsWith("_URL") ? value.replaceAll("//[^/@]*@", "//").replaceAll("[?#].*", "") : value;
        return masking.masked(home.length() < 2 ? shown : shown.replace(home, "~"));
    }
}
