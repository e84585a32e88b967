package app.parley.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/// JSON as it stands in our own columns: records in, records out.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String text(Object fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a fact that can be kept: " + fact.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(MAPPER.constructType(type.getType()).getRawClass(), e);
        }
    }

    /// The fact with those of its parts replaced that stand in the JSON; what is missing there stays as it is.
    public static <T> T over(T fact, String json) {
        try {
            Map<String, Object> all = MAPPER.convertValue(fact, new TypeReference<>() {});
            all.putAll(map(json));
            @SuppressWarnings("unchecked")
            var type = (Class<T>) fact.getClass();
            return MAPPER.convertValue(all, type);
        } catch (IllegalArgumentException e) {
            throw unreadable(fact.getClass(), e);
        }
    }

    static Map<String, Object> map(String json) {
        return read(json, new TypeReference<Map<String, Object>>() {});
    }

    private static IllegalStateException unreadable(Class<?> type, Exception cause) {
        return new IllegalStateException("a kept " + type.getSimpleName() + " is unreadable", cause);
    }
}
