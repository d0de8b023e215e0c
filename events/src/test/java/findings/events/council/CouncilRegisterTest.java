package findings.events.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouncilRegisterTest {
    private static final CouncilRegister REGISTER = CouncilRegister.england();

    @Test
    void todaysCouncilsAndTheMergedOnesAreInTheRegister() {
        List<Council> today = REGISTER.councils().stream()
                .filter(council -> council.successors().isEmpty())
                .toList();

        assertThat(today).hasSize(153);
        assertThat(REGISTER.councils()).hasSize(157);
        assertThat(today).allSatisfy(council -> {
            assertThat(council.gssCode()).matches("E\\d{8}");
            assertThat(council.type()).isNotEmpty();
            assertThat(council.neighbours()).hasSize(10);
        });
    }

    @Test
    void everyCouncilThatARegisterEntryRefersToIsKnown() {
        assertThat(REGISTER.councils()).allSatisfy(council -> {
            assertThat(council.neighbours()).allMatch(id -> REGISTER.byId(id).isPresent());
            assertThat(council.successors()).allMatch(id -> REGISTER.byId(id).isPresent());
            assertThat(REGISTER.find(council.id())).contains(council);
            assertThat(REGISTER.find(council.name())).contains(council);
        });
    }

    @Test
    void mergedCouncilsKnowTheirSuccessorsAndTheseTheirPredecessors() {
        assertThat(REGISTER.byId("cumbria").orElseThrow().successors())
                .containsExactly("cumberland", "westmorland-and-furness");
        assertThat(REGISTER.byId("west-northamptonshire").orElseThrow().predecessors())
                .containsExactly("northamptonshire");
        assertThat(REGISTER.byId("bournemouth-christchurch-and-poole")
                        .orElseThrow()
                        .predecessors())
                .containsExactly("bournemouth", "poole");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leeds | leeds
            Kent County Council | kent
            London Borough of Bexley | bexley
            The Royal Borough of Kensington and Chelsea | kensington-and-chelsea
            Bournemouth, Christchurch & Poole | bournemouth-christchurch-and-poole
            LB Bexley | bexley
            Royal Borough of Kingston | kingston-upon-thames
            Bury MBC | bury
            BCP Council | bournemouth-christchurch-and-poole
            City of York | york
            City of York Council | york
            City of Bradford Metropolitan District Council | bradford
            HULL | kingston-upon-hull
            Kingston Upon Hull, City of | kingston-upon-hull
            Hull City Council | kingston-upon-hull
            Bristol, City of | bristol
            Birmingham Children's Trust | birmingham
            Doncaster Children’s Services Trust | doncaster
            Slough Children First | slough
            County Durham | durham
            Durham County Council | durham
            City of London Corporation | city-of-london
            Corporation of London | city-of-london
            St. Helens | st-helens
            Rutland County Council District Council | rutland
            Council of the Isles of Scilly | isles-of-scilly
            Windsor & Maidenhead | windsor-and-maidenhead
            Telford and Wrekin Borough Council | telford-and-wrekin
            Southend | southend-on-sea
            Bedford Borough | bedford
            E08000016 | barnsley
            e08000038 | barnsley
            383 | leeds
            80426 | barnsley
            """)
    void aCouncilIsFoundUnderEveryNameThatDocumentsUse(String name, String id) {
        assertThat(REGISTER.find(name)).map(Council::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s Council",
                "%s County Council",
                "%s Metropolitan Borough Council",
                "London Borough of %s",
                "the Royal Borough of %s",
                "City of %s Council",
                "%s local authority children’s services",
                "%s Children's Trust"
            })
    void everyCouncilIsFoundInItsLongForms(String form) {
        assertThat(REGISTER.councils()).allSatisfy(council -> {
            String name = form.formatted(council.name());
            assertThat(REGISTER.find(name)).contains(council);
            assertThat(REGISTER.find(name.replace(" and ", " & ").toUpperCase(Locale.ROOT)))
                    .contains(council);
            assertThat(REGISTER.mentions("Inspectors met staff of " + name + "."))
                    .singleElement()
                    .satisfies(mention -> {
                        assertThat(mention.council()).isEqualTo(council);
                        assertThat(mention.asCouncil()).isTrue();
                    });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cardiff", "Council", "Yorkshire", "Greater Manchester", "London", "Kent Police"})
    void whatIsNoCouncilIsNotFound(String name) {
        assertThat(REGISTER.find(name)).isEmpty();
    }

    @Test
    void theLongestNameInATextCounts() {
        assertThat(ids("Inspection of North Yorkshire County Council, York and the City of York Council"))
                .containsExactly("north-yorkshire", "york", "york");
        assertThat(ids("Bath & North East Somerset, North Somerset and Somerset"))
                .containsExactly("bath-and-north-east-somerset", "north-somerset", "somerset");
        assertThat(ids("children in BOURNEMOUTH, CHRISTCHURCH AND POOLE"))
                .containsExactly("bournemouth-christchurch-and-poole");
    }

    @Test
    void aMentionKnowsItsPlaceAndWhetherItNamesTheCouncilItself() {
        String text = "Staff of the London Borough of Bexley moved to Kent.";

        List<Mention> mentions = REGISTER.mentions(text);

        assertThat(mentions).hasSize(2);
        assertThat(text.substring(mentions.get(0).start(), mentions.get(0).end()))
                .isEqualTo("London Borough of Bexley");
        assertThat(mentions.get(0).asCouncil()).isTrue();
        assertThat(text.substring(mentions.get(1).start(), mentions.get(1).end()))
                .isEqualTo("Kent");
        assertThat(mentions.get(1).asCouncil()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading is encouraged by foster carers",
                "They bury bad news",
                "Store Street, Manchester M1 2WD",
                "6 Cumberland Place",
                "Greater Manchester Police",
                "Leeds Road",
                "New York",
                "Newcastle-under-Lyme",
                "a derby match"
            })
    void ordinaryWordsAddressesAndOtherPlacesAreNoMentions(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @Test
    void everyCouncilIsFoundInARunningText() {
        assertThat(REGISTER.councils())
                .allSatisfy(council -> assertThat(ids("Joint inspection in " + council.name() + ": findings"))
                        .containsExactly(council.id()));
    }

    @Test
    void anOrdinaryWordIsAMentionWhereItStandsForThePlace() {
        assertThat(ids("children in Reading")).containsExactly("reading");
        assertThat(ids("Bury Metropolitan Borough Council")).containsExactly("bury");
    }

    @Test
    void aFileAddsCouncils(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("councils.csv");
        Files.writeString(file, """
                # councils of the samples
                id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors
                ashmere,Ashmere,"Ashmere, City of|Ash",,,,,North,Unitary Authority,leeds,
                """);

        CouncilRegister register = REGISTER.withAdditions(file);

        assertThat(register.find("Ashmere City Council")).map(Council::id).contains("ashmere");
        assertThat(register.byId("ashmere").orElseThrow().neighbours()).containsExactly("leeds");
        assertThat(register.byId("leeds")).isPresent();
        assertThat(REGISTER.byId("ashmere")).isEmpty();
    }

    @Test
    void aFileOfAnotherFormIsRefusedWithTheLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("councils.csv");
        Files.writeString(file, CouncilFile.COLUMNS + "\nashmere,Ashmere\n");

        assertThatThrownBy(() -> REGISTER.withAdditions(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("2 fields");
    }

    private static List<String> ids(String text) {
        return REGISTER.mentions(text).stream()
                .map(mention -> mention.council().id())
                .toList();
    }
}
