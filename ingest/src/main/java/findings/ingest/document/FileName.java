package findings.ingest.document;

import java.util.regex.Pattern;

/** File names as senders give them: kept to be shown, never used as a path. */
public final class FileName {
    /** As long as a name may be on the usual file systems. */
    private static final int LONGEST = 255;

    /** Folders in front, of any system: {@code C:\letters\}, {@code ../../}. */
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]");

    private FileName() {}

    /**
     * A name without folders and characters that cannot be shown.
     *
     * @param givenOrNull the name as it was given
     * @return the plain name; empty where nothing is left of it
     */
    public static String plain(String givenOrNull) {
        if (givenOrNull == null) {
            return "";
        }
        String name = FOLDERS.matcher(givenOrNull).replaceFirst("");
        String shown = NOT_SHOWN.matcher(name).replaceAll("").strip();
        return shown.length() <= LONGEST ? shown : shown.substring(shown.length() - LONGEST);
    }
}
