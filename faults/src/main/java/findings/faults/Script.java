package findings.faults;

import findings.events.identity.SentenceId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is done in a run: letters are fed in, some twice, some replaced by a corrected one, some withdrawn; and people say
 * what sentences of them are, and take that back. The same seed makes the same script, to the byte.
 *
 * @param letters how many letters there are
 * @param steps what is done, in order; what is done to one letter must not overtake
 */
record Script(int letters, List<Step> steps) {
    private static final List<String> NAME_BEGINNINGS =
            List.of("Ash", "Brack", "Calder", "Elder", "Hazel", "Old", "Thorn", "Wex");
    private static final List<String> NAME_ENDINGS = List.of("mere", "wick", "moor", "combe", "brook");

    private static final List<String> IMPROVEMENTS = List.of(
            "The timeliness of personal education plans.",
            "The quality and frequency of supervision.",
            "The timeliness of initial health assessments.",
            "The sufficiency of placements for children in care.",
            "The quality of plans for children on the edge of care.");

    private static final List<String> FINDINGS = List.of(
            "Social workers know their children well and visit them regularly.",
            "Too many children wait too long for a health assessment.",
            "Supervision is irregular and does not drive plans forward.",
            "Children's views are sought and acted upon.",
            "Care leavers do not receive enough help to find a home.",
            "Foster carers are well supported and proud of their children.",
            "Caseloads are too high in the assessment teams.",
            "Leaders know their services well and have a clear plan.",
            "Personal education plans are too often late and lack ambition.",
            "Strategy meetings are timely and well attended by partners.",
            "Children who go missing are not always spoken to when they return.",
            "Children in care are helped to keep in touch with their brothers and sisters.",
            "Visits are not frequent enough for children in long-term placements.",
            "Independent reviewing officers challenge drift and delay effectively.",
            "Too many plans do not say what has to change, or by when.",
            "The virtual school supports children well.");

    private static final int FEWEST_FINDINGS = 3;
    private static final int MOST_FINDINGS = 8;
    private static final int FIRST_YEAR = 2018;
    /** A visit begins on the 2nd, 9th, 16th or 23rd, so that both its days are in one month. */
    private static final int VISITS_A_MONTH = 4;

    private static final int VISITS_A_YEAR = 12 * VISITS_A_MONTH;

    /** Of a hundred letters. */
    private static final int CORRECTED = 30;

    private static final int SENT_TWICE = 25;
    private static final int WITHDRAWN = 10;

    /** Of a hundred letters, and again of those that were corrected. */
    private static final int SENTENCE_CORRECTED = 20;

    /** Of a hundred sentences that were corrected. */
    private static final int TAKEN_BACK = 30;

    private static final List<String> THEMES = List.of("education", "workforce", "child-protection", "care-leavers");
    private static final List<String> POLARITIES = List.of("strength", "area", "both", "neither");

    Script {
        steps = List.copyOf(steps);
    }

    /** A script for so many letters. */
    static Script of(int letters, long seed) {
        Random random = new Random(seed);
        List<Deque<Step>> lives = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            lives.add(life(i, random));
        }
        List<Step> steps = new ArrayList<>();
        while (!lives.isEmpty()) {
            // Whose turn it is moves through the letters like a window, so that most have one step before the next.
            Deque<Step> life = lives.get(random.nextInt(Math.min(lives.size(), 20)));
            steps.add(life.removeFirst());
            if (life.isEmpty()) {
                lives.remove(life);
            }
        }
        return new Script(letters, steps);
    }

    /** A script that feeds one letter in. */
    static Script of(MadeLetter letter) {
        return new Script(1, List.of(Step.feed(letter)));
    }

    /** So many letters, of which no two are on the same visit. The same seed makes the same. */
    static List<MadeLetter> letters(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> made(council(number), visited(number), random))
                .toList();
    }

    private static String council(int number) {
        return councils().get(number % councils().size());
    }

    private static LocalDate visited(int number) {
        int visit = number / councils().size();
        return LocalDate.of(
                FIRST_YEAR + visit / VISITS_A_YEAR,
                1 + visit % VISITS_A_YEAR / VISITS_A_MONTH,
                2 + 7 * (visit % VISITS_A_MONTH));
    }

    private static Deque<Step> life(int number, Random random) {
        String council = council(number);
        LocalDate visited = visited(number);
        MadeLetter letter = made(council, visited, random);
        Deque<Step> life = new ArrayDeque<>();
        send(letter, life, random);
        if (chance(CORRECTED, random)) {
            send(made(council, visited, random), life, random);
        }
        if (chance(WITHDRAWN, random)) {
            life.add(Step.withdraw(letter.id()));
        }
        return life;
    }

    private static void send(MadeLetter letter, Deque<Step> life, Random random) {
        once(Step.feed(letter), life, random);
        if (chance(SENTENCE_CORRECTED, random)) {
            List<String> sentences = letter.findings();
            String sentence = new SentenceId(letter.id()).next(sentences.get(random.nextInt(sentences.size())));
            String polarity = POLARITIES.get(random.nextInt(POLARITIES.size()));
            List<String> themes =
                    polarity.equals("neither") ? List.of() : List.of(THEMES.get(random.nextInt(THEMES.size())));
            once(Step.correct(letter.id(), sentence, polarity, themes), life, random);
            if (chance(TAKEN_BACK, random)) {
                once(Step.takeBack(letter.id(), sentence), life, random);
            }
        }
    }

    /** Once, or twice by mistake. */
    private static void once(Step step, Deque<Step> life, Random random) {
        life.add(step);
        if (chance(SENT_TWICE, random)) {
            life.add(step);
        }
    }

    /** How many steps say what a sentence is, or take it back. */
    long corrections() {
        return steps.stream().filter(Step::corrects).count();
    }

    private static MadeLetter made(String council, LocalDate visited, Random random) {
        List<String> findings = new ArrayList<>(FINDINGS);
        Collections.shuffle(findings, random);
        int count = FEWEST_FINDINGS + random.nextInt(MOST_FINDINGS - FEWEST_FINDINGS + 1);
        String improvement = IMPROVEMENTS.get(random.nextInt(IMPROVEMENTS.size()));
        return new MadeLetter(council, visited, improvement, findings.subList(0, count));
    }

    private static boolean chance(int ofHundred, Random random) {
        return random.nextInt(100) < ofHundred;
    }

    /** Names of councils that do not exist. */
    private static List<String> councils() {
        return NAME_ENDINGS.stream()
                .flatMap(ending -> NAME_BEGINNINGS.stream().map(beginning -> beginning + ending))
                .toList();
    }

    /** The file that adds the letters' councils to the register. */
    static String councilsFile() {
        return councils().stream()
                .map(name -> name.toLowerCase(Locale.UK) + "," + name + ",,,,,,South East,County,,")
                .collect(Collectors.joining(
                        "\n",
                        "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n",
                        "\n"));
    }
}
