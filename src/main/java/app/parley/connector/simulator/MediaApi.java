package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/// Upload, look up, fetch and delete files.
final class MediaApi {

    private static final Set<String> DOCUMENTS = Set.of("text/plain", "text/csv");

    private final MediaShelf shelf;
    private final String phoneNumberId;

    MediaApi(MediaShelf shelf, String phoneNumberId) {
        this.shelf = shelf;
        this.phoneNumberId = phoneNumberId;
    }

    JsonNode upload(GraphRequest request) throws GraphRefusal {
        var form = MultipartForm.parse(request.header("Content-Type"), request.body());
        var product = form.part("messaging_product");
        if (product == null || !product.text().equals("whatsapp")) {
            throw GraphRefusal.invalid("The parameter messaging_product is required.");
        }
        var file = form.part("file");
        if (file == null || !file.file() || file.bytes().length == 0) {
            throw GraphRefusal.invalid("The parameter file is required.");
        }
        var stated = form.part("type");
        var mimeType = file.mimeType() != null ? file.mimeType() : stated != null ? stated.text() : "";
        var media = shelf.upload(checked(mimeType.toLowerCase(Locale.ROOT), file.bytes().length), file.bytes());
        return WireJson.object().put("id", media.id());
    }

    ObjectNode describe(Media media, GraphRequest request) throws GraphRefusal {
        var number = request.query().get("phone_number_id");
        if (number != null && !number.equals(phoneNumberId)) {
            throw GraphRefusal.unknownObject("GET", media.id());
        }
        return shelf.describe(media);
    }

    private static String checked(String mimeType, int size) throws GraphRefusal {
        var media = new Media("", mimeType, new byte[0], Instant.EPOCH);
        if (media.kind().equals("document") && !mimeType.startsWith("application/") && !DOCUMENTS.contains(mimeType)) {
            throw GraphRefusal.invalid(
                    "Param file must be a file with one of the types that WhatsApp supports; its type is "
                            + (mimeType.isEmpty() ? "missing" : mimeType) + ".");
        }
        if (size > limit(media.kind())) {
            throw GraphRefusal.invalid("Param file is too large: at most " + limit(media.kind()) + " bytes.");
        }
        return mimeType;
    }

    private static int limit(String kind) {
        return switch (kind) {
            case "image" -> 5 << 20;
            case "video", "audio" -> 16 << 20;
            case "sticker" -> 500 << 10;
            default -> GraphServer.MOST_FILE_BYTES;
        };
    }
}
