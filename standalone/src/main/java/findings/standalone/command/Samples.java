package findings.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample letters that ship, on councils that do not exist.
 *
 * @param councils a CSV file of their councils
 * @param letters the letters
 */
record Samples(Path councils, List<Path> letters) {
    private static final String RESOURCES = "/findings/standalone/samples/";

    /** A file name a line: the councils' file is {@value #COUNCILS}, the others are letters. */
    private static final String LIST = "list.txt";

    private static final String COUNCILS = "councils.csv";

    Samples {
        letters = List.copyOf(letters);
    }

    /** Copies the samples out of the program. */
    static Samples unpackedTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy(COUNCILS, folder);
        List<Path> letters = new ArrayList<>();
        for (String name : names()) {
            letters.add(copy(name, folder));
        }
        return new Samples(folder.resolve(COUNCILS), letters);
    }

    private static List<String> names() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, target);
        }
        return target;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Samples.class.getResourceAsStream(RESOURCES + name);
        if (in == null) {
            throw new IOException("the program lacks its sample " + name + "; build it again");
        }
        return in;
    }
}
