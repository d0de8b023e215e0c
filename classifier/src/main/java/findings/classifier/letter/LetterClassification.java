package findings.classifier.letter;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.Letter;
import java.util.List;

/** What the topology needs of the classifying itself. */
public interface LetterClassification {

    /**
     * Labels a whole letter.
     *
     * @param letter the letter
     * @param corrections people's labels for sentences of this letter; they win over the model
     * @return the letter with every sentence in order
     */
    ClassifiedLetter classify(Letter letter, List<Correction> corrections);

    /**
     * The model that labels.
     *
     * @return its version
     */
    String modelVersion();
}
