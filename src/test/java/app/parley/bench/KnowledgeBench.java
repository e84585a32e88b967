package app.parley.bench;

import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.Passage;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well and how fast knowledge is found. Prints top-1 and top-3 on the customers' questions of `queries.tsv`
/// against
/// `knowledge.tsv` (only the lines marked `tune` were looked at while the search was built), then the time of a search
/// over ten thousand passages, unless `--quality` asks for the first alone.
public final class KnowledgeBench {
    private static final int PASSAGES = 10_000;
    private static final double SURE = 0.5;

    private KnowledgeBench() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = Arrays.asList(args).contains("--verbose");
        quality(verbose);
        if (!Arrays.asList(args).contains("--quality")) {
            speed();
        }
    }

    private record Query(String set, String expected, String text) {
        boolean isStrange() {
            return expected.equals("-");
        }
    }

    private static void quality(boolean verbose) throws IOException {
        try (var bench = new Bench("quality")) {
            var known = new HashMap<String, Known>();
            for (var line : lines("knowledge.tsv")) {
                known.put(line[0], bench.knowledge.add(item(line)));
            }
            var queries = lines("queries.tsv").stream()
                    .map(line -> new Query(line[0], line[1], line[2]))
                    .toList();
            for (var set : List.of("tune", "held")) {
                var tally = new Tally();
                for (var query : queries) {
                    if (query.set().equals(set)) {
                        tally.ask(query, bench.knowledge, known, verbose && set.equals("tune"));
                    }
                }
                System.out.println(set + ": " + tally);
            }
        }
    }

    private static final class Tally {
        private int asked;
        private int first;
        private int amongThree;
        private int sure;
        private int sureWithoutAnswer;
        private int strange;
        private int sureOfStrange;

        void ask(Query query, Knowledge knowledge, Map<String, Known> known, boolean verbose) {
            var found = knowledge.search(query.text(), 3);
            if (verbose) {
                print(query, found, known);
            }
            if (query.isStrange()) {
                strange++;
                sureOfStrange += isSure(found) ? 1 : 0;
                return;
            }
            asked++;
            var answer = Objects.requireNonNull(known.get(query.expected()));
            var ids = found.stream().map(Passage::id).toList();
            amongThree += ids.contains(answer.id()) ? 1 : 0;
            if (ids.indexOf(answer.id()) == 0) {
                first++;
                sure += isSure(found) ? 1 : 0;
            }
            knowledge.remove(answer.id());
            var without = knowledge.search(query.text(), 3);
            if (isSure(without)) {
                sureWithoutAnswer++;
                if (verbose) {
                    System.out.print("      taken away:");
                    print(query, without, known);
                }
            }
            known.put(query.expected(), knowledge.add(answer.item()));
        }

        private static boolean isSure(List<Passage> found) {
            return !found.isEmpty() && found.getFirst().score() >= SURE;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "top-1 %d/%d (%.2f), top-3 %d/%d (%.2f), right and sure (>= %.1f) %d/%d; "
                            + "sure although the answer was taken away %d/%d, although the question is strange %d/%d",
                    first,
                    asked,
                    (double) first / asked,
                    amongThree,
                    asked,
                    (double) amongThree / asked,
                    SURE,
                    sure,
                    asked,
                    sureWithoutAnswer,
                    asked,
                    sureOfStrange,
                    strange);
        }
    }

    private static void print(Query query, List<Passage> found, Map<String, Known> known) {
        var names = known.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
        var answers = found.stream()
                .map(passage -> String.format(Locale.ROOT, "%s %.2f", names.get(passage.id()), passage.score()))
                .toList();
        System.out.printf("  %-14s %s -> %s%n", query.expected(), query.text(), answers);
    }

    private static void speed() throws IOException {
        try (var bench = new Bench("speed")) {
            var words = lines("knowledge.tsv").stream()
                    .flatMap(line -> Stream.of((line[2] + " " + line[3]).split("\\W+")))
                    .toList();
            var random = new Random(7);
            long began = System.nanoTime();
            for (int i = 0; i < PASSAGES; i++) {
                bench.knowledge.add(KnowledgeItem.entry(text(words, 8, random), text(words, 80, random)));
            }
            long added = System.nanoTime();
            bench.indexAnew();
            long indexed = System.nanoTime();
            var queries = lines("queries.tsv").stream().map(line -> line[2]).toList();
            for (int i = 0; i < 500; i++) {
                bench.knowledge.search(queries.get(i % queries.size()), 5);
            }
            var took = new long[1_000];
            for (int i = 0; i < took.length; i++) {
                long from = System.nanoTime();
                bench.knowledge.search(queries.get(i % queries.size()), 5);
                took[i] = System.nanoTime() - from;
            }
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "%,d passages: added in %.1f s, indexed anew in %.1f s; search p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                    PASSAGES,
                    (added - began) / 1e9,
                    (indexed - added) / 1e9,
                    took[500] / 1e6,
                    took[950] / 1e6,
                    took[990] / 1e6);
        }
    }

    /// Words of the small knowledge, and some that no customer would use, so that the index has a real vocabulary.
    private static String text(List<String> words, int count, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(
                            random.nextInt(3) == 0
                                    ? Integer.toString(Math.abs(random.nextInt(20_000)) + 100_000, 36)
                                    : words.get(random.nextInt(words.size())))
                    .append(' ');
        }
        return text.toString();
    }

    private static KnowledgeItem item(String[] line) {
        if (line[1].equals("entry")) {
            return KnowledgeItem.entry(line[2], line[3]);
        }
        var parts = line[3].split(" ", 4);
        return KnowledgeItem.product(line[2], new BigDecimal(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
    }

    private static List<String[]> lines(String resource) throws IOException {
        try (var in = KnowledgeBench.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static final class Bench implements AutoCloseable {
        private final Database database;
        private final Path folder;
        private Knowledge knowledge;

        Bench(String name) throws IOException {
            this.folder = Files.createTempDirectory("parley-bench");
            this.database = new Database(DatabaseSettings.memory("bench_" + name), HibernateKnowledgeStore.ROWS);
            this.knowledge = opened();
        }

        private Knowledge opened() {
            return new Knowledge(new HibernateKnowledgeStore(database), database, InstantSource.system(), folder);
        }

        void indexAnew() throws IOException {
            knowledge.close();
            empty();
            knowledge = opened();
        }

        private void empty() throws IOException {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    Files.delete(file);
                }
            }
        }

        @Override
        public void close() throws IOException {
            knowledge.close();
            database.close();
            empty();
            Files.delete(folder);
        }
    }
}
