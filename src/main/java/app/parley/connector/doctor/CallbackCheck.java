package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/// Asks our webhook from outside as Meta does when it is set up.
final class CallbackCheck implements Check {
    static final String NAME = "callback";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(VerifyTokenCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var known = Callbacks.ofMeta(visit);
        var given = visit.setup().publicUrl();
        var address = given.isEmpty() ? known.orElse("") : given;
        if (address.isEmpty()) {
            return List.of(Finding.warn("Meta does not tell where it delivers: give the webhook's public address with"
                    + " --public-url to have it tried."));
        }
        var whole = CallbackTry.whole(address);
        if (whole == null) {
            return List.of(Finding.fail(CallbackTry.NO_ADDRESS));
        }
        var findings = new ArrayList<Finding>();
        findings.add(tried(visit, whole));
        if (known.isPresent() && !whole.equals(HttpUrl.parse(known.get()))) {
            findings.add(Finding.fail("Meta delivers to " + shown(known.get())
                    + " and not to the address given: have it deliver here in the connection wizard, or change the"
                    + " callback URL in the app (WhatsApp, Configuration)."));
        }
        return findings;
    }

    private static Finding tried(Visit visit, HttpUrl url) {
        var callback = new CallbackTry(
                visit.probe(),
                visit.setup().get(Access.VERIFY_TOKEN),
                visit.setup().webhooks().getPort());
        return callback.trouble(url).map(Finding::fail).orElseGet(() -> reachable(url));
    }

    /// It answers us, who may be nearer than Meta.
    private static Finding reachable(HttpUrl url) {
        boolean here = isInside(url.host());
        if (!here && !url.isHttps()) {
            return Finding.fail("The webhook answers, but Meta delivers to https only: put a tunnel or proxy with a"
                    + " certificate in front of it.");
        }
        return here
                ? Finding.warn("The webhook answers at " + url.host() + ", which only your own network reaches: Meta"
                        + " needs a public https address, so set up a tunnel.")
                : Finding.ok("The webhook answers at " + url.host() + " as Meta wants it.");
    }

    private static boolean isInside(String host) {
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /// Without what may be secret in it.
    private static String shown(String address) {
        var url = HttpUrl.parse(address);
        return url == null ? "another address" : url.scheme() + "://" + url.host() + url.encodedPath();
    }
}
