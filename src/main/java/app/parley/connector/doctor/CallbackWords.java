package app.parley.connector.doctor;

import okhttp3.HttpUrl;

/// What is wrong with a webhook that does not answer as it should, and how to mend it.
final class CallbackWords {
    private CallbackWords() {}

    static String trouble(LineTrouble trouble, String host) {
        return switch (trouble) {
            case NO_SUCH_NAME ->
                "The webhook's name " + host + " does not exist (DNS): the tunnel's address has changed or is"
                        + " mistyped, so start the tunnel and enter its address in the app.";
            case REFUSED ->
                "The connection to the webhook at " + host + " is refused: start the tunnel or proxy, and let port 443"
                        + " through the firewall.";
            case SLOW ->
                "The webhook at " + host + " does not answer in time: a firewall swallows it, or what is behind the"
                        + " tunnel hangs; open port 443 and restart the tunnel.";
            case WRONG_NAME_IN_CERTIFICATE ->
                "The webhook's TLS certificate is for another name than " + host
                        + ": get one for this name (for example from Let's Encrypt).";
            case CERTIFICATE_NOT_TRUSTED ->
                "The webhook's TLS certificate at " + host + " is not trusted (self-signed, expired or incomplete), and"
                        + " Meta refuses it: use one of a public authority such as Let's Encrypt, with its whole chain.";
            case NO_TLS ->
                "What listens at " + host + " does not speak TLS: put a tunnel or proxy with a certificate in front of"
                        + " the webhook.";
            case BROKEN ->
                "The connection to the webhook at " + host + " breaks off: restart the tunnel or proxy and look into"
                        + " its log.";
        };
    }

    /// @param port of our webhooks, which the tunnel should lead to
    static String wrong(Probe.Page page, HttpUrl url, int port) {
        int status = page.status();
        if (status >= 300 && status < 400) {
            return "The webhook's address leads on to another (status " + status
                    + "), which Meta does not follow: switch off the tunnel's login or redirect, or enter the final"
                    + " address in the app.";
        }
        return switch (status) {
            case 401 -> login(status);
            case 403 ->
                page.isProblem()
                        ? "Parley answers at the webhook's address, but with another verify token: restart Parley after"
                                + " a change, and use the same word everywhere."
                        : login(status);
            case 404 ->
                page.isHtml()
                        ? "A web page says that there is nothing at the webhook's address (404): the tunnel is off or"
                                + " its address has changed, so start it anew and enter its address in the app."
                        : "There is nothing under " + url.encodedPath()
                                + " (404): the address must end in /webhooks/whatsapp, and the tunnel lead to port "
                                + port + ", not to the API's.";
            case 502, 503, 504, 530 ->
                "The tunnel or proxy answers, but nothing behind it (status " + status
                        + "): start Parley, and let the tunnel lead to port " + port + ".";
            default -> other(page);
        };
    }

    private static String login(int status) {
        return "The webhook's address refuses strangers (" + status
                + "): a login of the tunnel or a firewall stands before it, so switch it off for /webhooks/whatsapp.";
    }

    private static String other(Probe.Page page) {
        if (page.status() != 200) {
            return "The webhook's address answers with status " + page.status()
                    + ": look into the log of the tunnel or proxy.";
        }
        return page.isHtml()
                ? "The webhook's address shows a web page instead of Parley: the tunnel asks visitors something first"
                        + " or leads elsewhere, so switch its page off and lead it to Parley's webhook port."
                : "The webhook's address answers with something else than the challenge: another program listens there,"
                        + " so lead the tunnel to Parley's webhook port, and let no proxy change the answer.";
    }
}
