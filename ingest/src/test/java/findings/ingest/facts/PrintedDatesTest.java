package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2016, 1, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23 to 27 February 2026 | 2026-02-23 | 2026-02-27
            20 January 2015 – 11 February 2015 | 2015-01-20 | 2015-02-11
            15-19 July 2013 | 2013-07-15 | 2013-07-19
            29 October 2018 to 2 November 2018 | 2018-10-29 | 2018-11-02
            30 October to 3 November 2023 | 2023-10-30 | 2023-11-03
            12 December to 5 January 2018 | 2017-12-12 | 2018-01-05
            05 July 2016–27 July 2016 | 2016-07-05 | 2016-07-27
            12/09/2016 to 06/10/2016 | 2016-09-12 | 2016-10-06
            12.09.16 - 06.10.16 | 2016-09-12 | 2016-10-06
            2016-09-12 to 2016-10-06 | 2016-09-12 | 2016-10-06
            28 July 2016 | 2016-07-28 | 2016-07-28
            13 and 14 March 2024 | 2024-03-13 | 2024-03-14
            Tuesday 3rd and Wednesday 4th of July 2018 | 2018-07-03 | 2018-07-04
            5, 6 and 7 May 2021 | 2021-05-05 | 2021-05-07
            31 January and 1 February 2023 | 2023-01-31 | 2023-02-01
            5 to 9 December 2022 and 14 to 15 February 2023 | 2022-12-05 | 2023-02-15
            9 Sept. to 20 Sep 2019 | 2019-09-09 | 2019-09-20
            February 22, 2018 | 2018-02-22 | 2018-02-22
            14 and 18 March 2016, Ofsted and others inspected 3 agencies | 2016-03-14 | 2016-03-18
            20 to 24 June | 2015-06-20 | 2015-06-24
            10 to 14 January | 2016-01-10 | 2016-01-14
            """)
    void daysAreReadInEveryPrintedForm(String text, LocalDate start, LocalDate end) throws RejectedDocumentException {
        VisitDays days =
                PrintedDates.visitAt(PlainText.of(text), false, PUBLISHED).orElseThrow();

        assertThat(days.start()).isEqualTo(start);
        assertThat(days.end()).isEqualTo(end);
    }

    @Test
    void aPauseIsNoPartOfTheVisit() throws RejectedDocumentException {
        VisitDays days = PrintedDates.visitAt("5 to 9 December 2022 and 14 to 15 February 2023", false, null)
                .orElseThrow();

        assertThat(days.workingDays()).isEqualTo(7);
    }

    @Test
    void betweenMakesAndARange() throws RejectedDocumentException {
        assertThat(PrintedDates.visitAt("14 and 18 March 2016", true, null)
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(5);
        assertThat(PrintedDates.visitAt("14 and 18 March 2016", false, null)
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the arrangements for 12 children", "12 areas", "March 2016", "20 to 24 June"})
    void whatIsNoDayOrHasNoYearIsNotRead(String text) throws RejectedDocumentException {
        assertThat(PrintedDates.visitAt(text, false, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2024", "29 February 2023", "0 May 2024", "12/13/2024", "10 to 5 May 2024"})
    void daysInNoCalendarAreRefused(String text) {
        assertThatThrownBy(() -> PrintedDates.visitAt(text, false, null))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejection -> assertThat(rejection.code()).isEqualTo("impossible-date"));
    }
}
