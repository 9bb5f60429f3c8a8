package org.practiceportal.common.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A block of page text. Markup is read by content-service alone; everyone else draws or flattens these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.BulletList.class, name = "bullet-list"),
    @JsonSubTypes.Type(value = Block.OrderedList.class, name = "ordered-list")
})
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A list whose order says nothing. */
    record BulletList(List<Item> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** A list of steps, numbered from 1. */
    record OrderedList(List<Item> items) implements Block {
        public OrderedList {
            items = List.copyOf(items);
        }
    }

    /** One item of a list. */
    record Item(List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }
}
