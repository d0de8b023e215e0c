package findings.events.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThemeCatalogueTest {
    private static final Theme EDUCATION = new Theme("education", "Education", "schools");

    private final ThemeCatalogue catalogue = ThemeCatalogue.standard();

    @Test
    void theThemesStandInTheOrderOfTheLabellingGuide() {
        assertThat(catalogue.themes())
                .extracting(Theme::id)
                .containsExactly(
                        "early-help",
                        "front-door",
                        "assessment",
                        "child-protection",
                        "planning-review",
                        "exploitation-missing",
                        "abuse-neglect-home",
                        "court-proceedings",
                        "vulnerable-groups",
                        "placements",
                        "permanence",
                        "education",
                        "health",
                        "voice-relationships",
                        "care-leavers",
                        "leadership",
                        "partnership",
                        "quality-assurance",
                        "management-oversight",
                        "workforce",
                        "recording");
    }

    @Test
    void everyThemeSaysWhatItCovers() {
        assertThat(catalogue.themes()).allSatisfy(theme -> {
            assertThat(theme.title()).isNotBlank();
            assertThat(theme.covers()).isNotBlank();
        });
    }

    @Test
    void thereAreAtLeastAHundredAndTwentyTopicsAndSomeUnderEveryTheme() {
        assertThat(catalogue.topics()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(catalogue.themes())
                .allSatisfy(theme -> assertThat(catalogue.topicsOf(theme.id())).isNotEmpty());
    }

    @Test
    void theTopicsFollowTheOrderOfTheThemes() {
        List<String> themesOfTopics =
                catalogue.topics().stream().map(Topic::theme).distinct().toList();

        assertThat(themesOfTopics)
                .isEqualTo(catalogue.themes().stream().map(Theme::id).toList());
    }

    @Test
    void noIdIsBothAThemeAndATopic() {
        List<String> themes = catalogue.themes().stream().map(Theme::id).toList();

        assertThat(catalogue.topics().stream().map(Topic::id).collect(Collectors.toSet()))
                .hasSameSizeAs(catalogue.topics())
                .doesNotContainAnyElementsOf(themes);
    }

    @Test
    void aTopicIsFoundByItsIdOrByItsTitleInAnyCase() {
        assertThat(catalogue.topic("personal-education-plans"))
                .get()
                .returns("Personal education plans", Topic::title)
                .returns("education", Topic::theme);
        assertThat(catalogue.topic("personal Education plans")).isEqualTo(catalogue.topic("personal-education-plans"));
        assertThat(catalogue.topic("no-such-topic")).isEmpty();
    }

    @Test
    void aThemeIsFoundByItsIdOrByItsTitleInAnyCase() {
        assertThat(catalogue.theme("front-door")).get().returns("Front door and thresholds", Theme::title);
        assertThat(catalogue.theme("FRONT DOOR AND THRESHOLDS")).isEqualTo(catalogue.theme("front-door"));
        assertThat(catalogue.theme("personal-education-plans")).isEmpty();
    }

    @Test
    void aTopicCannotTakeTheIdOfATheme() {
        Topic topic = new Topic("education", "Schools", "education", List.of("school"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeCatalogue(List.of(EDUCATION), List.of(topic)))
                .withMessageContaining("'education' is both a theme and a topic");
    }

    @Test
    void aTopicNeedsAThemeThatExistsAndAPhrase() {
        Topic astray = new Topic("schools", "Schools", "learning", List.of("school"), List.of());
        Topic empty = new Topic("schools", "Schools", "education", List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeCatalogue(List.of(EDUCATION), List.of(astray)))
                .withMessageContaining("'learning', which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeCatalogue(List.of(EDUCATION), List.of(empty)))
                .withMessageContaining("topic 'schools' has no phrase");
    }

    @Test
    void anIdIsLowerCaseWithHyphens() {
        Topic topic = new Topic("School_Places", "School places", "education", List.of("school place"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeCatalogue(List.of(EDUCATION), List.of(topic)))
                .withMessageContaining("'School_Places' is no id");
    }
}
