package org.florilege.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.florilege.ui.language.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

    @ParameterizedTest
    @EnumSource
    void every_type_has_its_words_in_both_languages(ProblemType type) {
        for (UiLanguage language : UiLanguage.values()) {
            assertThat(ProblemWords.title(type, language)).isNotBlank();
            assertThat(ProblemWords.help(type, language)).isNotBlank();
            assertThat(ProblemWords.detail(PortalProblem.of(type, "1", "2", "3"), language))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void facts_stand_where_the_words_have_room_for_them() {
        PortalProblem problem = PortalProblem.of(new PortalException.UnknownParameter("colour", List.of("q", "kind")));

        assertThat(ProblemWords.detail(problem, UiLanguage.EN))
                .isEqualTo("There is no parameter \"colour\" here. Allowed: q, kind.");
    }
}
