package org.practiceportal.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.search.DirectoryQuestion;
import org.practiceportal.common.search.DirectoryQuestion.Subject;
import org.practiceportal.common.zipcode.ZipCode;

class DirectoryQuestionsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    phone                                    | PHONE         | ''                |
                    Phone number?                            | PHONE         | ''                |
                    what is your telephone number            | PHONE         | ''                |
                    phone baylor                             | PHONE         | baylor            |
                    how do I contact you                     | PHONE         | ''                |
                    call the office                          | PHONE         | ''                |
                    hours                                    | HOURS         | ''                |
                    office hours Methodist Pavilion          | HOURS         | methodist pavilion |
                    are you open on Saturday?                | HOURS         | ''                |
                    what time do you close today             | HOURS         | ''                |
                    parking                                  | DIRECTIONS    | ''                |
                    address dallas                           | DIRECTIONS    | dallas            |
                    directions to the clinic                 | DIRECTIONS    | ''                |
                    where are you located                    | DIRECTIONS    | ''                |
                    who treats hemifacial spasm?             | PRACTITIONERS | hemifacial spasm  |
                    Who can treat a slipped disc             | PRACTITIONERS | a slipped disc    |
                    doctor for trigeminal neuralgia          | PRACTITIONERS | trigeminal neuralgia |
                    who does Botox injections near 75206     | PRACTITIONERS | botox injections  | 75206
                    75206                                    | OFFICES       | ''                | 75206
                    office near 75206-1234                   | OFFICES       | ''                | 75206
                    botox near me                            | OFFICES       | botox             |
                    offices                                  | OFFICES       | ''                |
                    """)
    void aQuestionToThePracticeIsRead(String typed, Subject subject, String words, @Nullable String zip) {
        assertThat(DirectoryQuestions.find(typed))
                .contains(new DirectoryQuestion(subject, words, zip == null ? null : new ZipCode(zip)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hemifacial spasm",
                "open spina bifida",
                "closed head injury",
                "contact dermatitis",
                "pain for 24 hours",
                "who gets hemifacial spasm",
                "who has a higher risk of stroke",
                "close to fainting",
                "what does hydrocephalus feel like",
                "my doctor found a shadow on the scan and I would like to know the phone number of somebody who can help",
                "locked-in syndrome",
                "L4-L5",
                "?"
            })
    void aQuestionAboutAConditionIsNone(String typed) {
        assertThat(DirectoryQuestions.find(typed)).isEmpty();
    }
}
