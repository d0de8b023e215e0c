package findings.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes from posting a letter to its first finding event at a subscriber of the event stream. Made letters
 * on a council that does not exist are posted one at a time to a running installation that knows it ({@code findings
 * demo} does), and withdrawn afterwards.
 */
public final class EventLatency {
    private static final String COUNCIL = "Wexcombe";
    private static final LocalDate FIRST_VISIT = LocalDate.of(1990, 1, 1);
    private static final int DAYS_BETWEEN_VISITS = 7;
    private static final int DAYS_UNTIL_PUBLISHED = 35;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** In the answer to a letter and in an event alike: {@code "letterId":"wexcombe.focused-visit.1990-01-01"}. */
    private static final Pattern LETTER_ID = Pattern.compile("\"letterId\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final URI server;

    private EventLatency(URI server) {
        this.server = server;
    }

    private record Arrival(String letterId, long nanos) {}

    /**
     * Posts letters and prints the times.
     *
     * @param arguments the server's address and how many letters to post; both may be left out
     * @throws IOException where the server does not answer
     * @throws InterruptedException where it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI server = URI.create(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080");
        int letters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        new EventLatency(server).measure(letters);
    }

    private void measure(int letters) throws IOException, InterruptedException {
        List<String> posted = new ArrayList<>();
        List<Long> answers = new ArrayList<>();
        List<Long> events = new ArrayList<>();
        try (InputStream stream = subscribe()) {
            for (int i = 0; i < letters; i++) {
                String letter = letter(FIRST_VISIT.plusDays((long) i * DAYS_BETWEEN_VISITS));
                long start = System.nanoTime();
                String id = post(letter);
                answers.add(System.nanoTime() - start);
                posted.add(id);
                events.add(arrivalOf(id) - start);
            }
        } finally {
            for (String id : posted) {
                withdraw(id);
            }
        }
        print("answer to the post", answers);
        print("first event", events);
    }

    private InputStream subscribe() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        server.resolve("/api/findings/events?council=" + COUNCIL.toLowerCase(Locale.ROOT)))
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + "; does the server know the council " + COUNCIL
                    + "? start it with 'findings demo', or with --councils");
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        lines.readLine(); // the comment that says that it is subscribed
        Thread reader = new Thread(() -> read(lines), "events");
        reader.setDaemon(true);
        reader.start();
        return response.body();
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                arrived(line);
            }
        } catch (IOException e) {
            // the stream was closed, since all letters have been measured
        }
    }

    private void arrived(String line) {
        long now = System.nanoTime();
        Matcher id = LETTER_ID.matcher(line);
        if (line.startsWith("data:") && id.find()) {
            arrivals.add(new Arrival(id.group(1), now));
        }
    }

    private String post(String letter) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/letters?name=made.txt"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(letter))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        Matcher id = LETTER_ID.matcher(response.body());
        if (response.statusCode() != 201 || !id.find()) {
            throw new IOException("a letter was not taken as new: " + response.body());
        }
        return id.group(1);
    }

    private long arrivalOf(String letterId) throws InterruptedException {
        while (true) {
            Arrival arrival = arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("no event of " + letterId + " within " + PATIENCE);
            }
            if (arrival.letterId().equals(letterId)) {
                return arrival.nanos();
            }
        }
    }

    private void withdraw(String letterId) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(server.resolve("/api/letters/" + letterId))
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%-18s  %d letters: median %d ms, 90%% %d ms, 99%% %d ms, longest %d ms%n",
                what,
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 90),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static long percentile(List<Long> sorted, int percent) {
        int index = (sorted.size() * percent + 99) / 100 - 1;
        return TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.max(0, index)));
    }

    private static String letter(LocalDate visited) {
        return """
                %1$s

                Focused visit to %2$s local authority children's services

                This letter summarises the findings of the focused visit to %2$s on %3$s. His Majesty's Inspectors \
                for this visit were Robin Marsh and Sam Peel.

                This visit was carried out in line with the inspection of local authority children's services \
                (ILACS) framework.

                What needs to improve in this area of social work practice

                • The timeliness of health assessments.

                Main findings

                Social workers know their children well and visit them regularly. Too many children wait too long \
                for a health assessment. Managers oversee the work well, and supervision is regular.
                """.formatted(DATE.format(visited.plusDays(DAYS_UNTIL_PUBLISHED)), COUNCIL, DATE.format(visited));
    }
}
