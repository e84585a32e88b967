package app.parley.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A row for each table of the schema, made from what the database says of its columns: a new table needs no new
/// test.
final class SampleRows {
    private static final OffsetDateTime AT =
            Instant.parse("2026-11-23T09:00:00.123456Z").atOffset(ZoneOffset.UTC);
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    private record Column(String name, int type, String typeName, boolean generated) {}

    private final Database database;
    private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();

    SampleRows(Database database) {
        this.database = database;
    }

    Set<String> tables() {
        return written.keySet();
    }

    Map<String, Object> written(String table) {
        return written.get(table);
    }

    /// Each after those it refers to.
    void insertOneIntoEachTable() {
        database.use(session -> session.doWork(connection -> {
            var needs = needs(connection);
            while (!needs.isEmpty()) {
                var ready = needs.entrySet().stream()
                        .filter(table -> written.keySet().containsAll(table.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("tables refer to each other: " + needs));
                insert(connection, ready);
                needs.remove(ready);
            }
        }));
    }

    Map<String, Object> read(String table) {
        return database.with(session -> session.doReturningWork(connection -> {
            var names = List.copyOf(written.get(table).keySet());
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select " + String.join(", ", names) + " from " + table)) {
                row.next();
                var found = new LinkedHashMap<String, Object>();
                for (var name : names) {
                    found.put(
                            name, value(row.getObject(name), written.get(table).get(name), row.getString(name)));
                }
                return found;
            }
        }));
    }

    /// What was read, in the type it was written in.
    private static Object value(Object read, Object wrote, String text) {
        return switch (wrote) {
            case OffsetDateTime _ -> {
                yield read instanceof OffsetDateTime time
                        ? time.withOffsetSameInstant(ZoneOffset.UTC)
                        : ((Timestamp) read).toInstant().atOffset(ZoneOffset.UTC);
            }
            case List<?> _ -> bytes((byte[]) read);
            case LocalDate _ -> LocalDate.parse(text);
            case Number _ -> new BigDecimal(text).stripTrailingZeros();
            default -> read instanceof UUID || read instanceof Boolean ? read : text;
        };
    }

    private static Map<String, Set<String>> needs(Connection connection) throws SQLException {
        var needs = new TreeMap<String, Set<String>>();
        var schema = connection.getSchema();
        try (var tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                if (!table.equals("flyway_schema_history")) {
                    needs.put(table, new LinkedHashSet<>());
                }
            }
        }
        for (var table : needs.entrySet()) {
            try (var keys = connection.getMetaData().getImportedKeys(null, schema, table.getKey())) {
                while (keys.next()) {
                    if (!keys.getString("PKTABLE_NAME").equals(table.getKey())) {
                        table.getValue().add(keys.getString("PKTABLE_NAME"));
                    }
                }
            }
        }
        return needs;
    }

    private void insert(Connection connection, String table) throws SQLException {
        var columns = columns(connection, table).stream()
                .filter(column -> !column.generated())
                .toList();
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var marks = columns.stream()
                .map(column -> column.typeName().equals("jsonb") ? "cast(? as jsonb)" : "?")
                .collect(Collectors.joining(", "));
        var row = new LinkedHashMap<String, Object>();
        try (var insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            for (int place = 0; place < columns.size(); place++) {
                var sample = sample(columns.get(place));
                insert.setObject(place + 1, sample instanceof List<?> bytes ? array(bytes) : sample);
                if (!columns.get(place).typeName().equalsIgnoreCase("json")) {
                    row.put(columns.get(place).name(), sample instanceof Number n ? plain(n) : sample);
                }
            }
            insert.executeUpdate();
        }
        written.put(table, row);
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.add(new Column(
                        rows.getString("COLUMN_NAME"),
                        rows.getInt("DATA_TYPE"),
                        rows.getString("TYPE_NAME"),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static Object sample(Column column) {
        return switch (column.typeName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> ID;
            case "json", "jsonb" -> "{\"a\": 1}";
            default ->
                switch (column.type()) {
                    case Types.BOOLEAN, Types.BIT -> true;
                    case Types.SMALLINT, Types.INTEGER -> 7;
                    case Types.BIGINT -> 1L << 40;
                    case Types.DOUBLE, Types.FLOAT, Types.REAL -> 0.5;
                    case Types.NUMERIC, Types.DECIMAL -> new BigDecimal("0.1234");
                    case Types.DATE -> LocalDate.of(2026, 11, 23);
                    case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> AT;
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                        bytes("\u0000é".getBytes(StandardCharsets.UTF_8));
                    default -> "é";
                };
        };
    }

    private static BigDecimal plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }

    private static List<Byte> bytes(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
    }

    private static byte[] array(List<?> bytes) {
        var array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (Byte) bytes.get(i);
        }
        return array;
    }
}
