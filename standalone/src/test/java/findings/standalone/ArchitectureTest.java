package findings.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import findings.service.access.ApiKey;
import java.security.MessageDigest;

/** Holds the cut that docs/ARCHITECTURE.md describes. */
@AnalyzeClasses(
        packages = "findings",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** What the modules' tests share is packed too. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] PURE = {
        "findings.events",
        "findings.events.identity",
        "findings.events.council",
        "findings.events.theme",
        "findings.ingest.document..",
        "findings.ingest.facts..",
        "findings.ingest.pdf..",
        "findings.ingest.html..",
        "findings.ingest.text..",
        "findings.ingest.letter..",
        "findings.ingest.worker..",
        "findings.ingest.original..",
        "findings.classifier.sentence..",
        "findings.classifier.model..",
        "findings.classifier.topic..",
        "findings.classifier.letter..",
        "findings.aggregator.trend..",
    };

    @ArchTest
    static final ArchRule EVENTS_DEPENDS_ON_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage("findings.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "findings.service..",
                    "findings.ingest..",
                    "findings.classifier..",
                    "findings.aggregator..",
                    "findings.standalone..");

    @ArchTest
    static final ArchRule WHAT_THE_SERVICES_SHARE_KNOWS_NONE_OF_THEM = noClasses()
            .that()
            .resideInAPackage("findings.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "findings.ingest..", "findings.classifier..", "findings.aggregator..", "findings.standalone..");

    @ArchTest
    static final ArchRule THE_SERVICES_KNOW_NOTHING_OF_EACH_OTHER = slices().matching(
                    "findings.(ingest|classifier|aggregator)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_THE_PROCESS_THAT_RUNS_IT = noClasses()
            .that()
            .resideInAnyPackage("findings.ingest..", "findings.classifier..", "findings.aggregator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("findings.standalone..");

    @ArchTest
    static final ArchRule PURE_CODE_KNOWS_NEITHER_SPRING_NOR_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "findings.events.kafka..");

    /** A comparison that ends at the first difference tells whoever measures it how much of a guess was right. */
    @ArchTest
    static final ArchRule KEYS_ARE_COMPARED_IN_CONSTANT_TIME = classes()
            .that()
            .belongToAnyOf(ApiKey.class)
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .andShould(ArchConditions.not(ArchConditions.callMethod(String.class, "equals", Object.class)));

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_ARE_ABOUT = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..helper..");

    @ArchTest
    static final ArchRule CLASSES_ARE_NOT_NAMED_AFTER_PATTERNS =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Impl|Util|Utils)");

    @ArchTest
    static final ArchRule INSIDE_A_MODULE_PACKAGES_HAVE_NO_CYCLES =
            slices().matching("findings.*.(*)..").should().beFreeOfCycles();
}
