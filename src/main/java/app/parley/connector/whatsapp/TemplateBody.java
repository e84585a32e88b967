package app.parley.connector.whatsapp;

import app.parley.outbox.Content;
import app.parley.outbox.Content.ButtonValue;
import app.parley.outbox.Content.Heading;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Writes what fills a template's header, body and buttons.
final class TemplateBody {
    private TemplateBody() {}

    static void write(ObjectNode template, Content.Template content, @Nullable String fileId) {
        template.put("name", content.name());
        template.putObject("language").put("code", content.language());
        if (content.header() == null
                && content.body().isEmpty()
                && content.buttons().isEmpty()) return;
        ArrayNode components = template.putArray("components");
        if (content.header() != null) header(parameters(components, "header"), content.header(), fileId);
        if (!content.body().isEmpty()) {
            ArrayNode parameters = parameters(components, "body");
            content.body().forEach(parameter -> text(parameters, parameter));
        }
        content.buttons().forEach(button -> button(components.addObject(), button));
    }

    private static ArrayNode parameters(ArrayNode components, String type) {
        return components.addObject().put("type", type).putArray("parameters");
    }

    private static void header(ArrayNode parameters, Heading header, @Nullable String fileId) {
        switch (header) {
            case Heading.Words(var parameter) -> text(parameters, parameter);
            case Heading.Attached(var kind, var file) -> {
                ObjectNode node = parameters.addObject().put("type", kind.word());
                node.putObject(kind.word()).put("id", fileId);
            }
        }
    }

    private static void text(ArrayNode parameters, Content.Parameter parameter) {
        ObjectNode node = parameters.addObject().put("type", "text");
        if (parameter.name() != null) node.put("parameter_name", parameter.name());
        node.put("text", parameter.text());
    }

    private static void button(ObjectNode component, ButtonValue button) {
        component.put("type", "button");
        component.put(
                "sub_type",
                switch (button.kind()) {
                    case PAYLOAD -> "quick_reply";
                    case URL_END -> "url";
                    case COUPON -> "copy_code";
                });
        component.put("index", Integer.toString(button.index()));
        ObjectNode parameter = component.putArray("parameters").addObject();
        switch (button.kind()) {
            case PAYLOAD -> parameter.put("type", "payload").put("payload", button.value());
            case URL_END -> parameter.put("type", "text").put("text", button.value());
            case COUPON -> parameter.put("type", "coupon_code").put("coupon_code", button.value());
        }
    }
}
