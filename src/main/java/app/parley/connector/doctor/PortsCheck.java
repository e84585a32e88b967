package app.parley.connector.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import okhttp3.HttpUrl;

/// Whether Parley has its ports, or can have them.
final class PortsCheck implements Check {

    @Override
    public String name() {
        return "ports";
    }

    @Override
    public List<Finding> run(Visit visit) {
        var setup = visit.setup();
        var api = setup.api();
        var webhooks = setup.webhooks();
        if (api.getPort() != 0 && api.getPort() == webhooks.getPort()) {
            return List.of(Finding.fail("The API and the webhooks are to share port " + api.getPort()
                    + ": give each its own with PARLEY_PORT and PARLEY_WEBHOOK_PORT."));
        }
        return List.of(
                finding("API", "PARLEY_PORT", api, isFree(api) || isOurApi(visit.probe(), api)),
                finding(
                        "webhooks",
                        "PARLEY_WEBHOOK_PORT",
                        webhooks,
                        isFree(webhooks) || isOurWebhook(visit.probe(), webhooks)));
    }

    private static Finding finding(String what, String variable, InetSocketAddress address, boolean isGood) {
        int port = address.getPort();
        if (!isGood) {
            return Finding.fail("Port " + port + " for the " + what
                    + " is taken by a program that is not Parley: end that program, or choose another port with "
                    + variable + ".");
        }
        if (port == 0) {
            return Finding.ok("Any port that is free at the start will do for the " + what + ".");
        }
        return Finding.ok(
                isFree(address)
                        ? "Port " + port + " is free for the " + what + "; Parley does not run on it now."
                        : "Parley runs on port " + port + " (" + what + ").");
    }

    private static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurApi(Probe probe, InetSocketAddress address) {
        try {
            var page = probe.getHere(url(address, "healthz"));
            return page.text().startsWith("{\"status\":\"");
        } catch (IOException e) {
            return false;
        }
    }

    /// Our door refuses whoever does not show the verify token, in a form of its own.
    private static boolean isOurWebhook(Probe probe, InetSocketAddress address) {
        try {
            var page = probe.getHere(url(address, "webhooks/whatsapp"));
            return page.status() == 403 && page.isProblem();
        } catch (IOException e) {
            return false;
        }
    }

    static HttpUrl url(InetSocketAddress address, String path) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(address.getAddress().getHostAddress())
                .port(address.getPort())
                .addPathSegments(path)
                .build();
    }
}
