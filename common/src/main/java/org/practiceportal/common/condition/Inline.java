package org.practiceportal.common.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.practiceportal.common.directory.Slug;

/** A run of page text within a paragraph. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inline.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Inline.Emphasis.class, name = "emphasis"),
    @JsonSubTypes.Type(value = Inline.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Inline.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Inline.PhoneEmbed.class, name = "phone"),
    @JsonSubTypes.Type(value = Inline.OfficeEmbed.class, name = "office")
})
public sealed interface Inline {

    /** Plain text; a line break in it is a space. */
    record Text(String text) implements Inline {}

    /** Text to be stressed. */
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** Text of importance. */
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /**
     * A link.
     *
     * @param href an absolute {@code https:} or {@code http:} address, or a path of this portal
     */
    record Link(String href, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** The number of a contact point, drawn from the directory: {@code {{phone:main}}}. */
    record PhoneEmbed(Slug key) implements Inline {}

    /** The name of an office, linked to its page: {@code {{office:north}}}. */
    record OfficeEmbed(Slug key) implements Inline {}
}
