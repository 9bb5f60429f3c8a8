package org.practiceportal.content.condition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.common.digest.Sha256;
import org.practiceportal.common.directory.Slug;
import tools.jackson.databind.json.JsonMapper;

/** One line of a library; whatever else a line says is not ours to keep. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LibraryPage(
        @Nullable String id,
        @Nullable String title,
        @Nullable List<@Nullable String> synonyms,
        @Nullable String summary,
        @JsonProperty("source_name") @Nullable String sourceName,
        @JsonProperty("source_url") @Nullable String sourceUrl,
        @Nullable List<@Nullable Section> sections) {

    /** One section of a line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(
            @Nullable String type,
            @Nullable String heading,
            @Nullable String question,
            @Nullable String text) {}

    /**
     * A line as a page of ours.
     *
     * @param digest tells one version of a line from another
     */
    record Content(String externalId, String digest, ConditionPageDraft page) {}

    /** The longest id kept: the longest of a library in use has 25 characters. */
    private static final int MOST_ID_LENGTH = 200;

    /** What libraries call sections, by type or else by heading; everything else keeps its heading and is OTHER. */
    private static final Map<String, HealthAspect> ASPECTS = Map.ofEntries(
            Map.entry("information", HealthAspect.OVERVIEW),
            Map.entry("overview", HealthAspect.OVERVIEW),
            Map.entry("symptoms", HealthAspect.SYMPTOMS),
            Map.entry("causes", HealthAspect.CAUSES),
            Map.entry("genetic changes", HealthAspect.CAUSES),
            Map.entry("susceptibility", HealthAspect.RISK_FACTORS),
            Map.entry("risk factors", HealthAspect.RISK_FACTORS),
            Map.entry("exams and tests", HealthAspect.DIAGNOSIS),
            Map.entry("diagnosis", HealthAspect.DIAGNOSIS),
            Map.entry("treatment", HealthAspect.TREATMENT),
            Map.entry("recovery", HealthAspect.RECOVERY),
            Map.entry("outlook", HealthAspect.PROGNOSIS),
            Map.entry("prognosis", HealthAspect.PROGNOSIS),
            Map.entry("prevention", HealthAspect.PREVENTION),
            Map.entry("support groups", HealthAspect.LIVING_WITH),
            Map.entry("living with", HealthAspect.LIVING_WITH),
            Map.entry("when to get help", HealthAspect.WHEN_TO_GET_HELP),
            Map.entry("when to contact a medical professional", HealthAspect.WHEN_TO_GET_HELP),
            Map.entry("questions to ask", HealthAspect.QUESTIONS_TO_ASK));

    /** A name in capitals and digits is one that doctors use for short, such as HFS or DM1. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Z0-9-]{1,9}");

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]{1,990}");

    private static final Pattern LAST_WORD_OF_ADDRESS =
            Pattern.compile("^https?://[^/]+/(?:.*/)?([\\w+-]+)(?:\\.\\w+)?/?$");

    private static final int MOST_HEADING_LENGTH = 200;
    private static final int MOST_PUBLISHER_LENGTH = 200;

    /**
     * Makes a page of ours.
     *
     * @throws IllegalArgumentException if the line lacks what every page needs, naming it
     */
    Content toContent(JsonMapper json) {
        var externalId = needed("id", id);
        if (externalId.length() > MOST_ID_LENGTH) {
            throw new IllegalArgumentException("its id has more than " + MOST_ID_LENGTH + " characters");
        }
        var name = needed("title", title == null || title.isBlank() ? nameOfSource() : title);
        var names = stream(synonyms)
                .map(String::strip)
                .filter(other -> !other.isEmpty())
                .distinct()
                .toList();
        if (!saysSomething()) {
            throw new IllegalArgumentException("it has no text: neither a summary nor a section with words");
        }
        var page = new ConditionPageDraft(
                name,
                names.stream().filter(other -> !isAbbreviation(other)).toList(),
                names.stream().filter(LibraryPage::isAbbreviation).toList(),
                summary == null ? "" : summary.strip(),
                stream(sections).map(LibraryPage::section).toList(),
                source(name).stream().toList(),
                null,
                null);
        return new Content(externalId, HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(page))), page);
    }

    /** Returns the names in addresses that a page may take, best first; empty where title and id hold no letter. */
    static List<Slug> slugs(Content content) {
        var fromTitle = Slug.fromTitle(content.page().title());
        var fromId = Slug.fromTitle(content.externalId());
        if (fromTitle.isEmpty() || fromId.isEmpty()) {
            return fromTitle.or(() -> fromId).stream().toList();
        }
        return List.of(fromTitle.get(), fromTitle.get().withDistinction(fromId.get()));
    }

    /**
     * Libraries in use have a few pages without a title; the last word of the address each was taken from, such as "vre" of
     * {@code …/organisms/vre/vre.html}, is what their own publisher calls them.
     */
    private @Nullable String nameOfSource() {
        var word = LAST_WORD_OF_ADDRESS.matcher(sourceUrl == null ? "" : sourceUrl.strip());
        if (!word.find()) {
            return null;
        }
        var name = word.group(1).replaceAll("[-_+]+", " ").strip();
        return name.isEmpty() ? null : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Without a letter or a digit, patients would get an empty page. */
    private boolean saysSomething() {
        return Stream.concat(
                        Stream.ofNullable(summary),
                        stream(sections).flatMap(section -> Stream.ofNullable(section.text())))
                .anyMatch(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static String needed(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return value.strip();
    }

    private static boolean isAbbreviation(String name) {
        return ABBREVIATION.matcher(name).matches();
    }

    private static SectionDraft section(Section section) {
        var heading = Optional.ofNullable(section.heading())
                .or(() -> Optional.ofNullable(section.question()))
                .or(() -> Optional.ofNullable(section.type()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("More");
        var text = section.text() == null ? "" : section.text();
        if (text.length() > SectionDraft.MOST_PLAIN_TEXT) {
            throw new IllegalArgumentException(
                    "a section of it has more than " + SectionDraft.MOST_PLAIN_TEXT + " characters");
        }
        return new SectionDraft(
                aspect(section),
                heading.substring(0, Math.min(heading.length(), MOST_HEADING_LENGTH)),
                LibraryText.toPageText(text));
    }

    private static HealthAspect aspect(Section section) {
        return Optional.ofNullable(section.type())
                .map(type -> ASPECTS.get(type.strip().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(section.heading())
                        .filter(heading ->
                                section.type() == null || section.type().isBlank())
                        .map(heading -> ASPECTS.get(heading.strip().toLowerCase(Locale.ROOT))))
                .orElse(HealthAspect.OTHER);
    }

    private Optional<SourceReference> source(String name) {
        return Optional.ofNullable(sourceUrl)
                .map(String::strip)
                .filter(url -> WEB_ADDRESS.matcher(url).matches())
                .map(url -> new SourceReference(name, publisher(), url));
    }

    private String publisher() {
        var publisher = sourceName == null ? "" : sourceName.strip();
        return publisher.substring(0, Math.min(publisher.length(), MOST_PUBLISHER_LENGTH));
    }

    private static <T> Stream<T> stream(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.empty() : list.stream().flatMap(Stream::ofNullable);
    }
}
