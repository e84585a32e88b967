package app.parley.connector.model;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person typed about a model server, refused in plain words where it cannot be right.
///
/// The sentences never repeat what was typed: a key pasted into the wrong field must not end in a log.
final class Checked {
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._:/@+-]{1,200}");

    private Checked() {}

    /// The address without a slash at its end. Plain http is for this machine only, since a key and customers' words
    /// travel on it.
    static String baseUrl(String typed) {
        URI uri;
        try {
            uri = URI.create(typed.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("The model's address is not a web address.");
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("The model's address must begin with https:// and name a host.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The model's address must not carry a name, a key or a question mark; the key has its own field.");
        }
        if (scheme.equals("http") && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException(
                    "Plain http is allowed only for a model on this machine (localhost); use https for any other.");
        }
        return uri.toString().replaceAll("/+$", "");
    }

    /// Whether the server of that address runs on this machine.
    static boolean isLocal(String baseUrl) {
        return isLoopback(URI.create(baseUrl).getHost());
    }

    static String key(String typed) {
        var key = typed.strip();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("The API key is empty or has characters that no key has.");
        }
        return key;
    }

    static String model(String typed) {
        var model = typed.strip();
        if (!MODEL.matcher(model).matches() || model.contains("..")) {
            throw new IllegalArgumentException("The model's name is empty or has characters that no model has.");
        }
        return model;
    }

    /// By the name alone: asking the network whether a name is local would let the network decide.
    private static boolean isLoopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || LOOPBACK_V4.matcher(name).matches();
    }
}
